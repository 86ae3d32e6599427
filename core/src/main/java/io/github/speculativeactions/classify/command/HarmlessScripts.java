package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which scripts of {@code sed}, {@code awk} and archivers only show something. */
final class HarmlessScripts {

  /** Longer scripts are not looked at: Java's patterns fill the stack on long repetitions. */
  private static final int MAX_LENGTH = 500;

  private static final String ADDRESS = "(?:\\d++|\\$|/(?:[^/\\\\\\n]|\\\\.)*+/)";
  private static final String SUBSTITUTION =
      "s([/|#,@])(?:(?!\\1)[^\\\\\\n]|\\\\.)*+\\1(?:(?!\\1)[^\\\\\\n]|\\\\.)*+\\1[gpiI0-9]*+";
  private static final Pattern SED =
      Pattern.compile(
          "\\s*+(?:"
              + ADDRESS
              + "(?:[,~]\\+?"
              + ADDRESS
              + ")?+)?+\\s*+!?\\s*+(?:[pdqnPDGHhgxN=]|"
              + SUBSTITUTION
              + ")\\s*+");

  private static final Set<String> SED_FLAGS =
      Set.of("-n", "-E", "-r", "-u", "-z", "-nE", "-En", "-nr", "-rn", "--quiet", "--silent");

  private HarmlessScripts() {}

  static void addTo(Map<String, Predicate<List<String>>> rules) {
    rules.put("sed", HarmlessScripts::sed);
    rules.put("gsed", HarmlessScripts::sed);
    rules.put("awk", HarmlessScripts::awk);
    rules.put("gawk", HarmlessScripts::awk);
    rules.put("mawk", HarmlessScripts::awk);
    rules.put("tar", HarmlessScripts::tar);
    rules.put("unzip", words -> firstIsOneOf(words, "-l", "-t", "-v", "-Z1"));
    rules.put("7z", words -> firstIsOneOf(words, "l", "t"));
    rules.put("psql", words -> HarmlessSql.isGiven(words, "-c", "--command"));
    rules.put("mysql", words -> HarmlessSql.isGiven(words, "-e", "--execute"));
    rules.put("sqlite3", words -> words.size() == 2 && HarmlessSql.is(words.get(1)));
  }

  private static boolean sed(List<String> words) {
    boolean anyScript = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-e") && i + 1 < words.size()) {
        i++;
        if (!isHarmlessSed(words.get(i))) {
          return false;
        }
        anyScript = true;
      } else if (word.startsWith("-") && !word.equals("-")) {
        if (!SED_FLAGS.contains(word)) {
          return false;
        }
      } else if (!anyScript) {
        if (!isHarmlessSed(word)) {
          return false;
        }
        anyScript = true;
      }
    }
    return anyScript;
  }

  private static boolean isHarmlessSed(String script) {
    if (script.length() > MAX_LENGTH) {
      return false;
    }
    if (SED.matcher(script).matches()) {
      return true;
    }
    for (String command : script.split("[;\\n]", -1)) {
      if (!command.isEmpty() && !SED.matcher(command).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean awk(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String option = words.get(at);
      if (!option.startsWith("-F") && !option.startsWith("-v")) {
        return false;
      }
      at += option.length() == 2 ? 2 : 1;
    }
    if (at >= words.size()) {
      return false;
    }
    String script = words.get(at);
    // A comparison looks like a redirection, and an alternative like a pipe: both count as such.
    return !script.contains("system") && script.chars().noneMatch(c -> ">|@".indexOf(c) >= 0);
  }

  /** {@code python -m json.tool data.json}; a second file would be written. */
  static boolean python(List<String> words) {
    return words.size() >= 2
        && words.get(0).equals("-m")
        && words.get(1).equals("json.tool")
        && HarmlessCommands.operands(words) <= 2;
  }

  private static boolean tar(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    String letters = words.get(0).startsWith("-") ? words.get(0).substring(1) : words.get(0);
    boolean lists =
        letters.contains("t") && letters.chars().allMatch(c -> "tvfzjJ".indexOf(c) >= 0);
    return (lists || letters.equals("-list"))
        && words.stream().skip(1).allMatch(word -> !word.startsWith("-") || word.equals("-f"));
  }

  private static boolean firstIsOneOf(List<String> words, String... options) {
    return !words.isEmpty() && Set.of(options).contains(words.get(0));
  }
}

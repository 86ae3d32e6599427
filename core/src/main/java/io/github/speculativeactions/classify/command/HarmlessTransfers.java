package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which requests only ask for something and keep nothing. */
final class HarmlessTransfers {

  private static final String CURL_FLAGS = "sSLfvkiIgN46#";
  private static final String CURL_VALUES = "mAHerbux";
  private static final Set<String> CURL_NAMES =
      Set.of(
          "--silent",
          "--show-error",
          "--location",
          "--fail",
          "--head",
          "--include",
          "--verbose",
          "--insecure",
          "--compressed",
          "--no-progress-meter",
          "--globoff",
          "--no-buffer");
  private static final Set<String> CURL_NAMES_WITH_VALUE =
      Set.of("--max-time", "--connect-timeout", "--user-agent", "--header", "--retry", "--user");
  private static final Set<String> NOWHERE = Set.of("-", "/dev/null", "/dev/stdout");
  private static final Set<String> ASKS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WGET_FLAGS = Set.of("-q", "-S", "-nv", "--quiet");

  private HarmlessTransfers() {}

  static void addTo(Map<String, Predicate<List<String>>> rules) {
    rules.put("curl", HarmlessTransfers::curl);
    rules.put("wget", HarmlessTransfers::wget);
    rules.put("http", HarmlessTransfers::http);
  }

  private static boolean curl(List<String> words) {
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      int taken = word.startsWith("-") ? curlOption(word, next) : isPage(word) ? 1 : 0;
      if (taken == 0) {
        return false;
      }
      at += taken;
    }
    return true;
  }

  /** {@return how many words a harmless option takes, 0 for any other} */
  private static int curlOption(String word, String next) {
    if (word.startsWith("--")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? next : word.substring(equals + 1);
      boolean known =
          CURL_NAMES_WITH_VALUE.contains(name)
              || (name.equals("--request") && ASKS.contains(value))
              || (name.equals("--output") && NOWHERE.contains(value));
      return known ? (equals < 0 ? 2 : 1) : CURL_NAMES.contains(word) ? 1 : 0;
    }
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (CURL_FLAGS.indexOf(letter) < 0) {
        boolean last = i == word.length() - 1;
        String value = last ? next : word.substring(i + 1);
        return takesHarmless(letter, value) ? (last ? 2 : 1) : 0;
      }
    }
    return 1;
  }

  private static boolean takesHarmless(char letter, String value) {
    return switch (letter) {
      case 'X' -> ASKS.contains(value);
      case 'o' -> NOWHERE.contains(value);
      // "%output{file}" writes a file.
      case 'w' -> !value.contains("output") && !value.startsWith("@");
      default -> CURL_VALUES.indexOf(letter) >= 0;
    };
  }

  private static boolean wget(List<String> words) {
    boolean keepsNothing = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean toNext = word.equals("-O") || word.equals("-qO");
      if (toNext && i + 1 < words.size() && NOWHERE.contains(words.get(i + 1))) {
        keepsNothing = true;
        i++;
      } else if (Set.of("-O-", "-qO-", "--spider").contains(word)) {
        keepsNothing = true;
      } else if (word.startsWith("-") ? !WGET_FLAGS.contains(word) : !isPage(word)) {
        return false;
      }
    }
    return keepsNothing;
  }

  private static boolean http(List<String> words) {
    int urls = !words.isEmpty() && ASKS.contains(words.get(0)) ? 1 : 0;
    return words.size() == urls + 1 && !words.get(urls).startsWith("-") && isPage(words.get(urls));
  }

  /** Other schemes send mail or delete what they are told to. */
  private static boolean isPage(String address) {
    return !address.contains("://")
        || address.startsWith("http://")
        || address.startsWith("https://");
  }
}

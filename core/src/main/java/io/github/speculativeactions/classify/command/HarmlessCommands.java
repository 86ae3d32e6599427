package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which commands are known to change nothing, so that a runtime may start them unasked.
 *
 * <p>What is not listed here, or has an option that is not understood, is not harmless: the list of
 * what does no harm is short, that of what does is endless. It has no say in what type an action
 * is.
 */
final class HarmlessCommands {

  private final Map<String, Predicate<List<String>>> rules = new HashMap<>();

  HarmlessCommands() {
    whatever("grep", "egrep", "fgrep", "zgrep", "ls", "locate", "which", "whereis", "type", "pwd");
    whatever("du", "df", "stat", "realpath", "readlink", "printenv", "ps", "lsof", "netstat");
    whatever("uname", "id", "whoami", "groups", "uptime", "free", "nproc", "apropos", "pgrep");
    whatever("dig", "nslookup", "ping", "nm", "lscpu", "jobs", "top", "help");
    whatever("cat", "head", "tail", "nl", "zcat", "tac", "wc", "od", "hexdump", "strings", "cut");
    whatever("column", "fold", "fmt", "rev", "cmp", "md5sum", "sha1sum", "sha256sum", "base64");
    whatever("readelf", "objdump", "jq", "goto", "scroll_down", "scroll_up", "open", "view");
    whatever("search_dir", "search_file", "find_file", "search_repo", "decompile", "disassemble");
    whatever("echo", "printf", "paste", "tr");
    whatever("set_cursors", "submit", "exit_forfeit", "exit_format", "exit_error");
    unless(Set.of("--pre", "--hostname-bin"), "", "rg");
    unless(Set.of("--pager"), "", "ag", "ack", "bat", "man");
    unless(Set.of("--output"), "o", "tree", "dir", "diff");
    unless(Set.of("--exec", "--exec-batch"), "xX", "fd", "fdfind");
    unless(Set.of("--compile"), "C", "file");
    unless(Set.of("--output", "--compress-program"), "o", "sort");
    unless(Set.of("--kill"), "K", "ss");
    unless(Set.of("--inplace", "--split-exp", "--in-place"), "is", "yq");
    unless(Set.of("--log-file", "--LOG-FILE"), "oO", "less", "more");
    rules.put("uniq", words -> operands(words) <= 1);
    rules.put("xxd", words -> operands(words) <= 1 && without(words, Set.of("-revert"), "r"));
    rules.put("tee", words -> words.stream().allMatch(Writes::isNoFile));
    for (String packer : List.of("gzip", "gunzip", "bzip2", "xz", "zstd")) {
      rules.put(packer, words -> words.stream().allMatch(HarmlessCommands::isLevel));
    }
    rules.put("env", List::isEmpty);
    rules.put("command", words -> !words.isEmpty() && Set.of("-v", "-V").contains(words.get(0)));
    rules.put("history", words -> words.stream().allMatch(HarmlessCommands::isNumber));
    rules.put("hostname", words -> operands(words) == 0 && without(words, Set.of("--file"), "Fb"));
    rules.put("ifconfig", words -> words.size() <= 1);
    rules.put("ip", HarmlessCommands::ip);
    rules.put("date", HarmlessCommands::date);
    rules.put("find", HarmlessCommands::find);
    HarmlessTransfers.addTo(rules);
    HarmlessScripts.addTo(rules);
    HarmlessChecks.addTo(rules);
    rules.put("python", HarmlessScripts::python);
    rules.put("git", HarmlessVersionControl::git);
  }

  private void whatever(String... programs) {
    for (String program : programs) {
      rules.put(program, words -> true);
    }
  }

  private void unless(Set<String> names, String letters, String... programs) {
    for (String program : programs) {
      rules.put(program, words -> without(words, names, letters));
    }
  }

  /** {@return whether a command is known to change nothing, but for its redirections} */
  boolean has(ShellCommand command) {
    List<String> words = command.arguments();
    Predicate<List<String>> exact = rules.get(command.program());
    Predicate<List<String>> rule = exact == null ? rules.get(command.name()) : exact;
    return asksForHelp(words) || Lookups.isHarmless(command) || (rule != null && rule.test(words));
  }

  private static boolean asksForHelp(List<String> words) {
    return words.size() == 1 && Set.of("--help", "--version", "-version").contains(words.get(0));
  }

  /** {@return whether none of these options is there: a name, a name with value, or a letter} */
  static boolean without(List<String> words, Set<String> names, String letters) {
    for (String word : words) {
      int value = word.indexOf('=');
      String name = value < 0 ? word : word.substring(0, value);
      if (names.contains(name) || names.stream().anyMatch(full -> abbreviates(name, full))) {
        return false;
      }
      if (word.startsWith("-") && !word.startsWith("--")) {
        if (word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** GNU programs take {@code --out} for {@code --output}. */
  private static boolean abbreviates(String name, String full) {
    return name.length() > 2 && full.startsWith("--") && full.startsWith(name);
  }

  static int operands(List<String> words) {
    return (int) words.stream().filter(word -> !word.startsWith("-") || word.equals("-")).count();
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** {@return whether an option says how to pack what comes from a pipe, as {@code -9c} does} */
  private static boolean isLevel(String word) {
    return word.startsWith("-")
        && word.chars().skip(1).allMatch(c -> "cdk123456789".indexOf(c) >= 0);
  }

  /** {@code ip addr}, {@code ip -4 route show}: an object, and what to show of it. */
  private static boolean ip(List<String> words) {
    List<String> operands = words.stream().filter(word -> !word.startsWith("-")).toList();
    return without(words, Set.of("-batch", "--batch"), "bn")
        && !operands.isEmpty()
        && Set.of("a", "addr", "address", "link", "l", "route", "r", "neigh", "rule")
            .contains(operands.get(0))
        && (operands.size() == 1 || Set.of("show", "list", "ls", "get").contains(operands.get(1)));
  }

  /** An operand that is no format sets the clock. */
  private static boolean date(List<String> words) {
    return words.stream()
        .allMatch(
            word ->
                word.startsWith("+")
                    || Set.of("-u", "--utc", "-R", "-I", "--iso-8601", "-Iseconds").contains(word));
  }

  /** What it runs is a command of its own to the parser, if its end is found. */
  private static boolean find(List<String> words) {
    boolean open = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-delete") || word.startsWith("-fprint") || word.equals("-fls")) {
        return false;
      }
      boolean ends =
          word.equals(";") || (word.equals("+") && i > 0 && words.get(i - 1).equals("{}"));
      open = !ends && (open || word.startsWith("-exec") || word.startsWith("-ok"));
    }
    return !open;
  }
}

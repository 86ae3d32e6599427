package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which statements of SQL only read: one, of a kind that reads, that calls what is known.
 *
 * <p>Safe for use by several threads.
 */
public final class HarmlessSql {

  private static final int MAX_LENGTH = 20_000;

  private static final Set<String> READS = Set.of("select", "show", "describe", "desc", "explain");

  private static final Set<String> CHANGES =
      Set.of("into", "analyze", "insert", "update", "delete", "drop", "alter", "create", "call");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "coalesce",
          "lower",
          "upper",
          "length",
          "round",
          "now",
          "version",
          "substr",
          "substring",
          "distinct",
          "in",
          "and",
          "or",
          "not",
          "from",
          "where",
          "as",
          "on",
          "by",
          "using",
          "exists",
          "over",
          "select",
          "join",
          "values");

  private static final String VALUES = "UdhpuPD";
  private static final Set<String> FLAGS = Set.of("-t", "-A", "-x", "-N", "-B", "-q", "-At", "-tA");

  private HarmlessSql() {}

  /** {@return whether a client is given one such statement by an option, and no other} */
  static boolean isGiven(List<String> words, String letter, String name) {
    int statements = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(letter) || word.equals(name)) {
        i++;
        statements++;
        if (i == words.size() || !is(words.get(i))) {
          return false;
        }
      } else if (word.startsWith("-") && !FLAGS.contains(word)) {
        if (word.length() < 2 || VALUES.indexOf(word.charAt(1)) < 0) {
          return false;
        }
        // MySQL's -p asks for the password, or has it glued to it.
        i += word.length() == 2 && !(letter.equals("-e") && word.equals("-p")) ? 1 : 0;
      }
    }
    return statements == 1;
  }

  /** {@return whether the text is one such statement} */
  public static boolean is(String text) {
    String sql = text.strip().toLowerCase(Locale.ROOT);
    if (sql.equals(".tables") || sql.equals(".schema")) {
      return true;
    }
    if (sql.length() > MAX_LENGTH || sql.indexOf('\\') >= 0) {
      return false;
    }
    int end = sql.indexOf(';');
    return (end < 0 || end == sql.length() - 1) && readsOnly(sql);
  }

  private static boolean readsOnly(String sql) {
    boolean first = true;
    int at = 0;
    while (at < sql.length()) {
      int start = at;
      while (at < sql.length() && isWordPart(sql.charAt(at))) {
        at++;
      }
      if (at == start) {
        at++;
        continue;
      }
      String word = sql.substring(start, at);
      boolean called = sql.startsWith("(", at) || sql.startsWith(" (", at);
      if ((first && !READS.contains(word))
          || CHANGES.contains(word)
          || (called && !FUNCTIONS.contains(word))) {
        return false;
      }
      first = false;
    }
    return !first;
  }

  private static boolean isWordPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}

package io.github.speculativeactions.classify.command;

import java.util.regex.Pattern;

/** Tells statements of SQL that change something. Safe for use by several threads. */
public final class ChangingSql {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*+(?:(?:insert|replace|merge)\\s++into\\b|delete\\s++from\\b"
              + "|update\\s++\\S++\\s++set\\b"
              + "|(?:drop|alter|create|truncate)\\s++(?:table|index|view|database|schema)\\b)",
          Pattern.CASE_INSENSITIVE);

  private ChangingSql() {}

  /** {@return whether a text begins with such a statement} */
  public static boolean startsWithOne(String text) {
    return STATEMENT.matcher(text).lookingAt();
  }

  /** {@return whether a text of SQL has such a statement, as far as semicolons part statements} */
  static boolean isIn(String sql) {
    if (startsWithOne(sql)) {
      return true;
    }
    for (int end = sql.indexOf(';'); end >= 0; end = sql.indexOf(';', end + 1)) {
      if (STATEMENT.matcher(sql).region(end + 1, sql.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}

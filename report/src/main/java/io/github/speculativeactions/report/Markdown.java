package io.github.speculativeactions.report;

import java.util.regex.Pattern;

/** Puts text of others into Markdown, on one line and without any effect as Markdown or HTML. */
final class Markdown {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

  /** What can begin emphasis, code, a link, a cell, a formula, an element or a reference. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]|~$<>&]");

  private Markdown() {}

  /** {@return the text, with a backslash before each special character} */
  static String text(String text) {
    return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
  }

  /** {@return the text as code; as an element where back-ticks would not hold it} */
  static String code(String text) {
    String line = oneLine(text);
    boolean holds = !line.isBlank() && line.indexOf('`') < 0 && line.indexOf('|') < 0;
    return holds ? "`" + line + "`" : "<code>" + text(line) + "</code>";
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}

package io.github.speculativeactions.report;

import java.util.regex.Pattern;

/** Puts text of others into Markdown, on one line and without any effect as Markdown or HTML. */
final class Markdown {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#!|~$<>&:@]");
  private static final Pattern TICKS = Pattern.compile("`");

  private Markdown() {}

  /** {@return the text, its special characters as character references} */
  static String text(String text) {
    return SPECIAL
        .matcher(oneLine(text))
        .replaceAll(match -> isHarmless(match.group()) ? match.group() : reference(match.group()));
  }

  /** {@return the text as code; the element, since back-ticks end at a bar in a table} */
  static String code(String text) {
    String line = oneLine(text);
    boolean plain = !TICKS.matcher(line).find() && line.indexOf('|') < 0 && line.indexOf('\\') < 0;
    return plain && !line.isBlank() ? "`" + line + "`" : "<code>" + text(line) + "</code>";
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Brackets alone mean nothing, and numbers are full of them. */
  private static boolean isHarmless(String character) {
    return character.equals("(") || character.equals(")");
  }

  private static String reference(String character) {
    return "&#" + (int) character.charAt(0) + ";";
  }
}

package io.github.speculativeactions.io.hf.publish;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** What can be said of single lines of block-style YAML. Stateless. */
final class YamlLines {

  private YamlLines() {}

  /** {@return the lines, each with its line end, be it LF, CRLF or CR} */
  static List<String> of(String text) {
    return Arrays.stream(text.split("(?<=\n)|(?<=\r)(?!\n)"))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** {@return whether nothing but blanks or a comment stands there} */
  static boolean isFiller(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#");
  }

  /** {@return how many spaces a line begins with} */
  static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** {@return whether a line is an item of a list, whatever its indent} */
  static boolean isItem(String line) {
    String text = line.strip();
    return text.equals("-") || text.startsWith("- ");
  }

  /** {@return the line end of a text's first line; LF if it has none} */
  static String lineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  /** {@return the group that matched, of a pattern that has one for each way to write a text} */
  static String scalar(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String text = matcher.group(group);
      if (text != null) {
        return text;
      }
    }
    throw new IllegalArgumentException("no group matched");
  }
}

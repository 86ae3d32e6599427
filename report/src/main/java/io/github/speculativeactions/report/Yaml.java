package io.github.speculativeactions.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes YAML in the layout that {@code datasets} writes: block style, two spaces a level, the
 * dashes of a list below its key. Values are maps, lists that are not empty, text, numbers. Text
 * that is not plain beyond doubt stands in double quotes, with the escapes of JSON.
 */
final class Yaml {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./*-]*( [A-Za-z0-9_./*-]+)*");

  /** Words that YAML 1.1 or 1.2 takes for something else than text. */
  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private Yaml() {}

  /** {@return the lines of a map} */
  static String write(Map<String, ?> map) {
    Yaml yaml = new Yaml();
    yaml.map(map, "", "");
    return yaml.out.toString();
  }

  /** The first line of a map that is an item of a list stands behind its dash. */
  private void map(Map<?, ?> map, String firstIndent, String indent) {
    String before = firstIndent;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before).append(scalar(entry.getKey())).append(':');
      before = indent;
      Object value = entry.getValue();
      if (value instanceof Map<?, ?> inner) {
        out.append('\n');
        map(inner, indent + "  ", indent + "  ");
      } else if (value instanceof List<?> items) {
        out.append('\n');
        list(items, indent);
      } else {
        out.append(' ').append(scalar(value)).append('\n');
      }
    }
  }

  private void list(List<?> items, String indent) {
    for (Object item : items) {
      if (item instanceof Map<?, ?> map) {
        map(map, indent + "- ", indent + "  ");
      } else {
        out.append(indent).append("- ").append(scalar(item)).append('\n');
      }
    }
  }

  private static String scalar(Object value) {
    String text = value.toString();
    if (value instanceof Number) {
      return text;
    }
    boolean plain =
        PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (isPrintable(point)) {
                quoted.appendCodePoint(point);
              } else {
                quoted.append("\\u").append(HexFormat.of().toHexDigits((char) point));
              }
            });
    return quoted.append('"').toString();
  }

  /** What YAML lets stand for itself in quotes; line ends of any kind do not. */
  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.FORMAT ->
          point > 0xffff;
      default -> point != 0xfffe && point != 0xffff;
    };
  }
}

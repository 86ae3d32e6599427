package io.github.speculativeactions.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. Everything but {@link #raw} is escaped, so that no text can become markup.
 * Every line end becomes a line feed, as parsers would have it; other control characters, which
 * markup has no place for, become their pictures, such as U+241B for an escape, and what else has
 * none becomes U+FFFD. Not safe for use by several threads.
 */
final class Markup {

  private static final int REPLACEMENT = 0xfffd;

  /** The pictures of control characters stand in the order of these. */
  private static final int FIRST_PICTURE = 0x2400;

  private static final int PICTURE_OF_DELETE = 0x2421;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element. */
  Markup open(String name, String... attributes) {
    tag(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element that holds text. */
  Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes an element that holds nothing. */
  Markup empty(String name, String... attributes) {
    tag(name, attributes).append("/>");
    return this;
  }

  /** Writes text. */
  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Writes a line end, for whoever reads the source. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** Writes markup of our own as it is. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  private void escape(String text) {
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(printable(point));
              }
            });
  }

  /** The characters of XML 1.0, section 2.2, but for those that only C1 terminals know. */
  private static int printable(int point) {
    if (point < ' ') {
      return point == '\t' || point == '\n' ? point : FIRST_PICTURE + point;
    }
    if (point == 0x7f) {
      return PICTURE_OF_DELETE;
    }
    boolean isXml =
        !(point >= 0x80 && point < 0xa0)
            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
            && point != 0xfffe
            && point != 0xffff;
    return isXml ? point : REPLACEMENT;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}

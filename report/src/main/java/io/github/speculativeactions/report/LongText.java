package io.github.speculativeactions.report;

import java.util.regex.Pattern;

/**
 * Texts of any length on the page: a long one is folded, and of a very long one the middle left
 * out.
 */
final class LongText {

  /** Of a longer text, its beginning and its end are shown. */
  static final int MOST_CHARACTERS = 6_000;

  private static final int TITLE_CHARACTERS = 80;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private LongText() {}

  /**
   * Writes a text.
   *
   * @param mostUnfolded a text of more characters is folded
   */
  static void write(Markup html, String text, int mostUnfolded) {
    if (text.length() <= mostUnfolded) {
      html.element("pre", text);
      return;
    }
    html.open("details").open("summary").text(title(text));
    html.element("span", Numbers.count(text.length(), "character"), "class", "note").close();
    // It scrolls, which those without a mouse do when it has the focus.
    html.element("pre", shortened(text), "tabindex", "0").close();
  }

  /** {@return the beginning of a text, on one line} */
  static String title(String text) {
    String beginning = text.substring(0, whole(text, Math.min(text.length(), TITLE_CHARACTERS)));
    return SPACE.matcher(beginning.strip()).replaceAll(" ")
        + (text.length() > TITLE_CHARACTERS ? " …" : "");
  }

  private static String shortened(String text) {
    int left = text.length() - MOST_CHARACTERS;
    if (left <= 0) {
      return text;
    }
    int half = MOST_CHARACTERS / 2;
    return text.substring(0, whole(text, half))
        + "\n\n… "
        + Numbers.count(left, "character")
        + " not shown here …\n\n"
        + text.substring(whole(text, text.length() - half));
  }

  /** {@return a place near another at which no character of two halves is torn apart} */
  private static int whole(String text, int place) {
    return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))
        ? place - 1
        : place;
  }
}

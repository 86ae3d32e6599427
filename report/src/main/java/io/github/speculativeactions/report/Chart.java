package io.github.speculativeactions.report;

import java.util.Locale;

/**
 * An SVG picture under way. It has a white background of its own, since no colour of text reads
 * well on white and on dark pages alike; a page that holds it inline may restyle its classes. Text
 * is text; title and description tell the rest to those who do not see it.
 */
final class Chart {

  /** How wide all charts are, in pixels; they scale. */
  static final int WIDTH = 600;

  /**
   * Contrast with white is 6 for text, 3 and more for bars; their hues are told apart by all eyes.
   */
  private static final String STYLE =
      "text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;fill:#5b6470}"
          + ".back{fill:#fff}"
          + ".strong{font-weight:600}"
          + ".small{font-size:12px}"
          + ".grid{stroke:#777d86;stroke-opacity:.28;stroke-width:1}"
          + ".axis{stroke:#777d86;stroke-opacity:.7;stroke-width:1}"
          + ".first{fill:#2f81c5}"
          + ".second{fill:#d9772b}"
          + ".curve{fill:none;stroke:#2f81c5;stroke-width:2;stroke-linejoin:round}"
          + ".interval{stroke:#2f81c5;stroke-width:2}"
          + ".mark{stroke:#d9772b;stroke-width:1.5;stroke-dasharray:5 4}";

  private final Markup svg = new Markup();

  /**
   * Begins a picture.
   *
   * @param id tells its title from those of other pictures on a page
   */
  Chart(String id, String title, String description, double height) {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "viewBox",
        "0 0 " + WIDTH + " " + pixels(height),
        "width",
        Integer.toString(WIDTH),
        "height",
        pixels(height),
        "aria-labelledby",
        id + "-title " + id + "-description");
    svg.line().element("title", title, "id", id + "-title");
    svg.line().element("desc", description, "id", id + "-description");
    svg.line().open("style").raw(STYLE).close().line();
    svg.empty("rect", "width", "100%", "height", "100%", "class", "back").line();
  }

  /** Where a text stands from its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void text(double x, double y, Anchor anchor, String text) {
    text(x, y, anchor, "plain", text);
  }

  void text(double x, double y, Anchor anchor, String style, String text) {
    svg.element(
            "text",
            text,
            "x",
            pixels(x),
            "y",
            pixels(y),
            "class",
            style,
            "text-anchor",
            anchor.name().toLowerCase(Locale.ROOT))
        .line();
  }

  void bar(double x, double y, double width, double height, String style) {
    svg.empty(
            "rect",
            "x",
            pixels(x),
            "y",
            pixels(y),
            "width",
            pixels(width),
            "height",
            pixels(height),
            "rx",
            "1",
            "class",
            style)
        .line();
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    svg.empty(
            "line",
            "x1",
            pixels(x1),
            "y1",
            pixels(y1),
            "x2",
            pixels(x2),
            "y2",
            pixels(y2),
            "class",
            style)
        .line();
  }

  void dot(double x, double y, String style) {
    svg.empty("circle", "cx", pixels(x), "cy", pixels(y), "r", "3.5", "class", style).line();
  }

  void curve(String points) {
    svg.empty("polyline", "points", points, "class", "curve").line();
  }

  /** {@return a length to a tenth of a pixel} */
  static String pixels(double length) {
    long tenths = Math.round(length * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Numbers.tenths(length).replace(",", "");
  }

  /** {@return the picture} */
  String end() {
    return svg.close().line().toString();
  }
}

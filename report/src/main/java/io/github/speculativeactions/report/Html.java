package io.github.speculativeactions.report;

/** Small pieces of the page. */
final class Html {

  private Html() {}

  static void level(Markup html, Level level) {
    html.element("span", level.label(), "class", "level " + level.word());
  }

  /** A picture with its scroll bar, for narrow screens; it can have the focus, to be scrolled. */
  static void figure(Markup html, String svg) {
    html.open("figure", "tabindex", "0").raw(svg).close().line();
  }

  static void heading(Markup html, String text) {
    html.element("h3", text).line();
  }

  static void note(Markup html, String text) {
    html.element("p", text, "class", "note").line();
  }
}

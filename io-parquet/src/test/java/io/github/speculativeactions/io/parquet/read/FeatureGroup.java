package io.github.speculativeactions.io.parquet.read;

/** What kind of thing a feature is. */
enum FeatureGroup {
  PAGES("Codecs and page versions"),
  ENCODINGS("Encodings of values"),
  TYPES("Types"),
  SHAPES("Shapes"),
  LAYOUT("Layout of the file");

  private final String title;

  FeatureGroup(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}

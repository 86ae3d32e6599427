package io.github.speculativeactions.io.parquet.write;

/** What the texts of a column must be. */
enum TextForm {
  /** Any text. */
  ANY {
    @Override
    byte[] utf8(String text) {
      return Utf8.of(text);
    }
  },
  /** One JSON value; other text becomes a JSON string. */
  JSON {
    @Override
    byte[] utf8(String text) {
      return JsonValues.of(Utf8.of(text));
    }
  };

  /** {@return a text in this form, as UTF-8} */
  abstract byte[] utf8(String text);
}

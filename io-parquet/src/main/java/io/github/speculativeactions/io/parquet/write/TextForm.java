package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.sink.WellFormedText;

/** What the texts of a column must be. */
enum TextForm {
  /** Any text. */
  ANY {
    @Override
    byte[] utf8(String text) {
      return WellFormedText.utf8(text);
    }
  },
  /** One JSON value; other text becomes a JSON string. */
  JSON {
    @Override
    byte[] utf8(String text) {
      return JsonValues.of(WellFormedText.utf8(text));
    }
  };

  /** {@return what the texts of JSON columns must be} */
  static TextForm of(JsonColumns columns) {
    return columns == JsonColumns.JSON_FEATURE ? JSON : ANY;
  }

  /** {@return a text in this form, as UTF-8} */
  abstract byte[] utf8(String text);
}

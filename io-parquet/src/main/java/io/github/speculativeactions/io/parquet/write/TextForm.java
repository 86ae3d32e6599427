package io.github.speculativeactions.io.parquet.write;

import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

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

  /** {@return the form of a column's texts} */
  static TextForm of(PrimitiveType type) {
    return type.getLogicalTypeAnnotation() instanceof JsonLogicalTypeAnnotation ? JSON : ANY;
  }

  /** {@return a text in this form, as UTF-8} */
  abstract byte[] utf8(String text);
}

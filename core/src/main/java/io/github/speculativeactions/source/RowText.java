package io.github.speculativeactions.source;

import io.github.speculativeactions.format.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the short columns of a row that name things. */
final class RowText {

  private RowText() {}

  /** {@return the text or number in a column, or null if there is none or it is blank} */
  static @Nullable String orNull(Row row, String column) {
    JsonNode value = row.column(column);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString() && !value.isNumber()) {
      throw BadValue.at(column, value, "text");
    }
    String text = value.asString();
    return text.isBlank() ? null : text;
  }

  /**
   * {@return an id for a row that has none of its own: its file and its number there, such as
   * {@code tool.jsonl:row-7}}
   *
   * <p>The folders are left out: they are those of a machine, and rows are published.
   */
  static String numbered(Row row) {
    String file = row.position().file().replace('\\', '/');
    return file.substring(file.lastIndexOf('/') + 1) + ":row-" + row.position().row();
  }
}

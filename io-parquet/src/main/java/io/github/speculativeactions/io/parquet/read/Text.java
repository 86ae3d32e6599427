package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.StringNode;

/**
 * The bytes of a text, or just bytes, decoded when they are asked for. Rows share it where the file
 * has a dictionary. Safe for use by several threads.
 */
final class Text {

  private static final char REPLACEMENT = '\ufffd';

  private final byte[] bytes;
  private final boolean isText;

  /** Immutable, so whichever thread's is seen is right. */
  private @Nullable JsonNode decoded;

  private Text(byte[] bytes, boolean isText) {
    this.bytes = bytes;
    this.isText = isText;
  }

  static Text ofUtf8(byte[] bytes) {
    return new Text(bytes, true);
  }

  static Text ofBytes(byte[] bytes) {
    return new Text(bytes, false);
  }

  int length() {
    return bytes.length;
  }

  /** {@return the value as it is} */
  JsonNode value(String column) {
    JsonNode value = decoded;
    if (value == null) {
      value = isText ? StringNode.valueOf(decode(column, bytes)) : BinaryNode.valueOf(bytes);
      decoded = value;
    }
    return value;
  }

  /** {@return what the text says as JSON} */
  JsonNode json(String column) {
    return JsonText.parseColumn(column, bytes);
  }

  /**
   * {@return the text that the bytes are}
   *
   * @throws SpeculativeActionsException (INPUT) if they are not UTF-8
   */
  static String decode(String column, byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      // It may be part of the text; the strict decoder is several times slower.
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      } catch (CharacterCodingException e) {
        throw SpeculativeActionsException.input(
            "column '"
                + ColumnPlace.pathOf(new String[] {column})
                + "' does not hold UTF-8 text: "
                + e.getMessage(),
            e);
      }
    }
    return text;
  }
}

package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Finds the rows of JSON documents: the elements of those that are arrays, and the others. */
final class JsonScanner implements RowScanner {

  private final String file;
  private final RowBytes bytes;
  private final Utf8Reader text;
  private final JsonParser parser;
  private final long maxRowBytes;
  private boolean insideArray;
  private long number;

  JsonScanner(RowRequest request, RowBytes bytes) {
    this.file = request.file().location();
    this.bytes = bytes;
    this.maxRowBytes = request.maxRowBytes();
    this.text = new Utf8Reader(bytes);
    this.parser = StrictJson.parser(text);
  }

  @Override
  public @Nullable FoundRow scan() {
    number++;
    bytes.beginRow(maxRowBytes);
    try {
      JsonToken token = parser.nextToken();
      while (token == (insideArray ? JsonToken.END_ARRAY : JsonToken.START_ARRAY)) {
        insideArray = !insideArray;
        token = parser.nextToken();
      }
      return token == null ? null : scanValue();
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      throw JsonText.faultOf(parser, e);
    }
  }

  @Override
  public Position position() {
    return Position.ofRow(file, number);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    bytes.close();
  }

  private FoundRow scanValue() {
    long start = text.bytesBefore(parser.currentTokenLocation().getCharOffset());
    JsonNode value = StrictJson.readValue(parser);
    if (text.bytesBefore(parser.currentLocation().getCharOffset()) - start > maxRowBytes) {
      // It was in the buffers already, so that the bytes could not be refused.
      throw RowBytes.tooLarge(maxRowBytes);
    }
    try {
      return FoundRow.of(JsonRow.of(position(), JsonText.object(value)));
    } catch (SpeculativeActionsException e) {
      return FoundRow.faulty(e.at(position()));
    }
  }
}

package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Finds the rows of JSON documents: the elements of those that are arrays, and the others. */
final class JsonScanner implements RowScanner {

  private final String file;
  private final RowBytes bytes;
  private final JsonParser parser;
  private final long maxRowBytes;
  private boolean insideArray;
  private long number;

  JsonScanner(RowRequest request, RowBytes bytes) {
    this.file = request.file().location();
    this.bytes = bytes;
    this.maxRowBytes = request.maxRowBytes();
    // A decoder of its own, since a charset given by name would replace what is not UTF-8.
    this.parser =
        JsonText.documents(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
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
    long start = parser.currentTokenLocation().getCharOffset();
    JsonNode value = JsonText.readValue(parser);
    if (parser.currentLocation().getCharOffset() - start > maxRowBytes) {
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

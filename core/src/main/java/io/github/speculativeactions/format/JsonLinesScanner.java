package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a JSON Lines file: its lines, without looking into them. */
final class JsonLinesScanner implements RowScanner {

  private final String file;
  private final RowBytes bytes;
  private final LineReader lines;
  private final long maxRowBytes;

  JsonLinesScanner(RowRequest request, RowBytes bytes) {
    this.file = request.file().location();
    this.bytes = bytes;
    this.maxRowBytes = request.maxRowBytes();
    this.lines = new LineReader(bytes, Math.toIntExact(maxRowBytes));
  }

  @Override
  public @Nullable FoundRow scan() {
    while (nextLine()) {
      if (lines.isTooLong()) {
        return FoundRow.faulty(RowBytes.tooLarge(maxRowBytes).at(position()));
      }
      if (!lines.isBlank()) {
        return FoundRow.of(JsonRow.ofLine(position(), lines.bytes()));
      }
    }
    return null;
  }

  @Override
  public Position position() {
    return Position.ofRow(file, lines.number());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private boolean nextLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      // RowBytes throws none; LineReader cannot know that.
      throw new UncheckedIOException(e);
    }
  }
}

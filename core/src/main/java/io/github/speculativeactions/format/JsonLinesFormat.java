package io.github.speculativeactions.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * JSON Lines: one JSON object on each line.
 *
 * <p>Lines end at a line feed and nowhere else; white space around an object, a carriage return
 * among it, does no harm. A row's number is that of its line, counted from 1; blank lines are not
 * rows, but count. Rows are parsed when first asked for a column, so a line that is not JSON is a
 * fault of that row alone, and so is one larger than the limit.
 *
 * <p>A file whose first line that is not blank begins with an opening bracket, or is nothing but an
 * opening brace, is one or more JSON documents whatever its name says, and is read as {@link
 * JsonFormat} does.
 *
 * <p>JSON is strict (no comments, no {@code NaN}), UTF-8, at most 500 levels deep. Numbers keep
 * every digit, though not the sign of a zero. Of two equal keys in one object the last one counts.
 * Stateless and safe for use by several threads.
 */
public final class JsonLinesFormat implements RowFormat {

  /** The name of this format. */
  public static final String NAME = "jsonl";

  private static final Set<String> EXTENSIONS = Set.of("jsonl", "ndjson");

  /** Creates the format; it has no state. */
  public JsonLinesFormat() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public RowReader open(RowRequest request) throws IOException {
    RowBytes bytes = RowBytes.open(request.file());
    return new ScannedRows(
        isDocument(bytes.head())
            ? new JsonScanner(request, bytes)
            : new JsonLinesScanner(request, bytes));
  }

  private static boolean isDocument(InputStream head) throws IOException {
    int first = head.read();
    while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
      first = head.read();
    }
    if (first != '{') {
      return first == '[';
    }
    int next = head.read();
    while (next == ' ' || next == '\t' || next == '\r') {
      next = head.read();
    }
    return next == '\n';
  }
}

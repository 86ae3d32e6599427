package io.github.speculativeactions.format;

import java.io.IOException;
import java.util.Set;

/**
 * JSON documents: an array of objects, each a row, or objects that follow one another, each a row.
 *
 * <p>The file is read as it goes; no more than one row of it is in memory. A row's number is that
 * of the object, counted from 1. A value that is not an object is a fault of that row alone; after
 * text that is not JSON, or a row larger than the limit, the rest of the file cannot be read. Since
 * the file is read in pieces, a row may be some kilobytes above the limit before it is noticed.
 *
 * <p>JSON is strict, as {@link JsonLinesFormat} says. Stateless and safe for use by several
 * threads.
 */
public final class JsonFormat implements RowFormat {

  /** The name of this format. */
  public static final String NAME = "json";

  private static final Set<String> EXTENSIONS = Set.of("json");

  /** Creates the format; it has no state. */
  public JsonFormat() {}

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
    return new ScannedRows(new JsonScanner(request, RowBytes.open(request.file())));
  }
}

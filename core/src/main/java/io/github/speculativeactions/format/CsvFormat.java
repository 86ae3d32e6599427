package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Comma-separated values as RFC 4180 describes them, UTF-8, the first record being the header; tabs
 * instead of commas in a file named {@code .tsv}.
 *
 * <p>Fields may be quoted, and then hold quotes (doubled), delimiters and line ends. Blank lines
 * are not records. A row's number is that of its record, counted from 1, the header left out. Every
 * column is a string; {@link Row#json} takes an empty one for no value. A record with more or fewer
 * fields than the header is a fault of that row alone; after quotes that do not match, or a row
 * larger than the limit, the rest of the file cannot be read. Since the file is read in pieces, a
 * row may be some kilobytes above the limit before it is noticed.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class CsvFormat implements RowFormat {

  /** The name of this format. */
  public static final String NAME = "csv";

  private static final String TABS = "tsv";
  private static final Set<String> EXTENSIONS = Set.of("csv", TABS);

  /** Creates the format; it has no state. */
  public CsvFormat() {}

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
    try {
      return new ScannedRows(new CsvScanner(request, bytes, delimiter(request.file())));
    } catch (SpeculativeActionsException e) {
      throw RowBytes.closing(bytes, e.at(Position.ofFile(request.file().location())));
    }
  }

  private static char delimiter(StoredFile file) {
    String name = Compression.of(file.name()).stripSuffix(file.name()).toLowerCase(Locale.ROOT);
    return name.endsWith("." + TABS) ? '\t' : ',';
  }
}

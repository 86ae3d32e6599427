package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.RangeReader;
import java.io.IOException;
import java.util.Set;

/**
 * Apache Parquet, read by ranges of bytes: of the columns that were not asked for, nothing is
 * fetched. No class of Hadoop is needed.
 *
 * <p>A top-level column is a column of the row, and its values are JSON:
 *
 * <table>
 * <caption>What a type becomes</caption>
 * <tr><th>type</th><th>value</th></tr>
 * <tr><td>BOOLEAN</td><td>boolean</td></tr>
 * <tr><td>INT32, INT64, signed or not</td><td>number, exact</td></tr>
 * <tr><td>FLOAT, DOUBLE, FLOAT16</td><td>number; {@code NaN} and infinities stay what they are and
 *     have no JSON text</td></tr>
 * <tr><td>DECIMAL</td><td>number, exact, with the scale of the column</td></tr>
 * <tr><td>STRING, ENUM, JSON</td><td>text</td></tr>
 * <tr><td>UUID</td><td>text, as {@code 123e4567-e89b-12d3-a456-426614174000}</td></tr>
 * <tr><td>DATE</td><td>text, as {@code 2026-11-22}</td></tr>
 * <tr><td>TIME</td><td>text, as {@code 10:15:00} or {@code 10:15:30.5}: seconds always, a fraction
 *     if there is one, without zeros at its end</td></tr>
 * <tr><td>TIMESTAMP</td><td>text, as {@code 2026-11-22T10:15:30.5}, and {@code Z} behind it if the
 *     column is adjusted to UTC</td></tr>
 * <tr><td>INT96</td><td>text, as a timestamp; without {@code Z}, since the file does not say whose
 *     time it is</td></tr>
 * <tr><td>INTERVAL</td><td>text, as {@code P14M3DT4.005S}: months, days and seconds, those that are
 *     not zero, or {@code PT0S}</td></tr>
 * <tr><td>BINARY, FIXED_LEN_BYTE_ARRAY, BSON</td><td>bytes; base64 when written as JSON</td></tr>
 * <tr><td>LIST, or a repeated field</td><td>array; the two-level lists of old writers too</td></tr>
 * <tr><td>MAP with text as keys</td><td>object; of equal keys the last one counts</td></tr>
 * <tr><td>MAP with other keys</td><td>array of objects with {@code key} and {@code value}</td></tr>
 * <tr><td>struct</td><td>object with all of its fields</td></tr>
 * <tr><td>null</td><td>null</td></tr>
 * <tr><td>VARIANT, GEOMETRY, GEOGRAPHY, types that are not known</td><td>what they are stored
 *     as</td></tr>
 * </table>
 *
 * <p>{@link io.github.speculativeactions.format.Row#json} parses top-level columns of text, and of
 * bytes without a logical type, straight from their bytes; other columns are returned as they are.
 *
 * <p>Rows are numbered from 1 through the file, and in messages row groups too. A row is as large
 * as the bytes of its values, and 16 more for each value that is not a top-level text. One that is
 * too large, or holds a value that its type cannot have, is a fault of that row alone. After damage
 * to a page the rest of the file is not read. Pages may be compressed with snappy, gzip, zstd or
 * LZ4_RAW, or not at all; encrypted files are refused. What a file claims about sizes and counts is
 * checked before memory is taken for it. Of each column no more is held than the current page, the
 * dictionary and a window of at most 4 MiB; a page may have four times the bytes of a row, but no
 * more than a quarter of the Java heap.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class ParquetFormat implements RowFormat {

  /** The name of this format. */
  public static final String NAME = "parquet";

  private static final Set<String> EXTENSIONS = Set.of("parquet", "parq");

  /** Creates the format; it has no state. */
  public ParquetFormat() {}

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
    RangeReader reader = request.file().openRanges();
    try {
      return new ParquetRows(ParquetFile.open(request, reader), reader);
    } catch (IOException | RuntimeException e) {
      try {
        reader.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }
}

package io.github.speculativeactions.io.parquet.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** A column chunk that is in the file, and what the footer will say of it. */
final class WrittenChunk {

  /** A bound longer than this is of no use to a reader, and makes the footer large. */
  private static final int MAX_BOUND_BYTES = 256;

  private final EncodedChunk chunk;
  private final ColumnChunk column = new ColumnChunk(0);
  private final List<PageLocation> locations = new ArrayList<>();
  private long uncompressedSize;

  private WrittenChunk(EncodedChunk chunk) {
    this.chunk = withoutBytes(chunk);
  }

  /** {@return the chunk as the indexes need it: the bytes of all files would fill the memory} */
  private static EncodedChunk withoutBytes(EncodedChunk chunk) {
    CompressedBytes none = new CompressedBytes(new byte[0], 0);
    return new EncodedChunk(
        chunk.leaf(),
        null,
        chunk.pages().stream()
            .map(page -> new EncodedPage(none, page.valueCount(), page.rows(), page.range()))
            .toList());
  }

  /** Writes a chunk. */
  static WrittenChunk write(EncodedChunk chunk, CompressionCodec codec, CountingStream out)
      throws IOException {
    WrittenChunk written = new WrittenChunk(chunk);
    long start = out.position();
    EncodedDictionary dictionary = chunk.dictionary();
    List<Encoding> encodings = List.of(Encoding.RLE, Encoding.PLAIN);
    Encoding encoding = Encoding.PLAIN;
    if (dictionary != null) {
      encoding = Encoding.RLE_DICTIONARY;
      encodings = List.of(Encoding.RLE, Encoding.PLAIN, Encoding.RLE_DICTIONARY);
      PageHeader header = header(PageType.DICTIONARY_PAGE, dictionary.bytes());
      header.setDictionary_page_header(
          new DictionaryPageHeader(dictionary.valueCount(), Encoding.PLAIN));
      written.write(header, dictionary.bytes(), out);
    }
    long data = out.position();
    long row = 0;
    for (EncodedPage page : chunk.pages()) {
      long offset = out.position();
      PageHeader header = header(PageType.DATA_PAGE, page.bytes());
      header.setData_page_header(
          new DataPageHeader(page.valueCount(), encoding, Encoding.RLE, Encoding.RLE));
      written.write(header, page.bytes(), out);
      written.locations.add(
          new PageLocation(offset, Math.toIntExact(out.position() - offset), row));
      row += page.rows();
    }
    ColumnMetaData metadata =
        new ColumnMetaData(
                chunk.leaf().type(),
                encodings,
                chunk.leaf().path(),
                codec,
                chunk.valueCount(),
                written.uncompressedSize,
                out.position() - start,
                data)
            .setStatistics(statistics(chunk.range()));
    if (dictionary != null) {
      metadata.setDictionary_page_offset(start);
    }
    written.column.setMeta_data(metadata);
    return written;
  }

  private static PageHeader header(PageType type, CompressedBytes bytes) {
    return new PageHeader(type, bytes.uncompressedSize(), bytes.stored().length)
        .setCrc(bytes.checksum());
  }

  private void write(PageHeader header, CompressedBytes bytes, CountingStream out)
      throws IOException {
    long start = out.position();
    Util.writePageHeader(header, out);
    uncompressedSize += out.position() - start + bytes.uncompressedSize();
    out.write(bytes.stored());
  }

  private static Statistics statistics(ValueRange range) {
    Statistics statistics = new Statistics().setNull_count(range.absent());
    byte[] least = range.least();
    byte[] greatest = range.greatest();
    if (least != null && greatest != null && isShort(range)) {
      statistics.setMin_value(least).setMax_value(greatest);
    }
    return statistics;
  }

  private static boolean isShort(ValueRange range) {
    return length(range.least()) <= MAX_BOUND_BYTES && length(range.greatest()) <= MAX_BOUND_BYTES;
  }

  private static int length(byte @Nullable [] bound) {
    return bound == null ? 0 : bound.length;
  }

  ColumnChunk column() {
    return column;
  }

  long uncompressedSize() {
    return uncompressedSize;
  }

  long compressedSize() {
    return column.getMeta_data().getTotal_compressed_size();
  }

  /** Writes the range of each page, if there is one. */
  void writeColumnIndex(CountingStream out) throws IOException {
    List<ValueRange> ranges = chunk.pages().stream().map(EncodedPage::range).toList();
    if (!ranges.stream().allMatch(range -> range.isOrdered() && isShort(range))) {
      return;
    }
    ColumnIndex index =
        new ColumnIndex(
                ranges.stream().map(range -> range.least() == null).toList(),
                ranges.stream().map(range -> bound(range.least())).toList(),
                ranges.stream().map(range -> bound(range.greatest())).toList(),
                BoundaryOrder.UNORDERED)
            .setNull_counts(ranges.stream().map(ValueRange::absent).toList());
    long start = out.position();
    Util.writeColumnIndex(index, out);
    column.setColumn_index_offset(start);
    column.setColumn_index_length(Math.toIntExact(out.position() - start));
  }

  private static ByteBuffer bound(byte @Nullable [] value) {
    return value == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(value);
  }

  /** Writes where each page lies. */
  void writeOffsetIndex(CountingStream out) throws IOException {
    long start = out.position();
    Util.writeOffsetIndex(new OffsetIndex(locations), out);
    column.setOffset_index_offset(start);
    column.setOffset_index_length(Math.toIntExact(out.position() - start));
  }
}

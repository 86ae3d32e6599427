package io.github.speculativeactions.io.parquet.write;

import java.io.IOException;
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
import org.apache.parquet.format.Util;

/** A column chunk that is in the file, and what the footer will say of it. */
final class WrittenChunk {

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
    if (dictionary != null) {
      written.write(dictionary, out);
    }
    long data = out.position();
    written.writePages(chunk, out);
    ColumnMetaData metadata =
        new ColumnMetaData(
                chunk.leaf().type(),
                dictionary == null
                    ? List.of(Encoding.RLE, Encoding.PLAIN)
                    : List.of(Encoding.RLE, Encoding.PLAIN, Encoding.RLE_DICTIONARY),
                chunk.leaf().path(),
                codec,
                chunk.valueCount(),
                written.uncompressedSize,
                out.position() - start,
                data)
            .setStatistics(new StatedRange(chunk.range()).statistics());
    if (dictionary != null) {
      metadata.setDictionary_page_offset(start);
    }
    written.column.setMeta_data(metadata);
    return written;
  }

  private void write(EncodedDictionary dictionary, CountingStream out) throws IOException {
    PageHeader header = header(PageType.DICTIONARY_PAGE, dictionary.bytes());
    header.setDictionary_page_header(
        new DictionaryPageHeader(dictionary.valueCount(), Encoding.PLAIN));
    write(header, dictionary.bytes(), out);
  }

  private void writePages(EncodedChunk chunk, CountingStream out) throws IOException {
    Encoding encoding = chunk.dictionary() == null ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
    long row = 0;
    for (EncodedPage page : chunk.pages()) {
      long offset = out.position();
      PageHeader header = header(PageType.DATA_PAGE, page.bytes());
      header.setData_page_header(
          new DataPageHeader(page.valueCount(), encoding, Encoding.RLE, Encoding.RLE));
      write(header, page.bytes(), out);
      locations.add(new PageLocation(offset, Math.toIntExact(out.position() - offset), row));
      row += page.rows();
    }
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

  ColumnChunk column() {
    return column;
  }

  long uncompressedSize() {
    return uncompressedSize;
  }

  long compressedSize() {
    return column.getMeta_data().getTotal_compressed_size();
  }

  /** Writes the range of each page, if all have one or no value. */
  void writeColumnIndex(CountingStream out) throws IOException {
    List<StatedRange> ranges =
        chunk.pages().stream().map(page -> new StatedRange(page.range())).toList();
    if (!ranges.stream().allMatch(StatedRange::isForIndex)) {
      return;
    }
    ColumnIndex index =
        new ColumnIndex(
                ranges.stream().map(StatedRange::isEmpty).toList(),
                ranges.stream().map(StatedRange::least).toList(),
                ranges.stream().map(StatedRange::greatest).toList(),
                BoundaryOrder.UNORDERED)
            .setNull_counts(ranges.stream().map(StatedRange::absent).toList());
    long start = out.position();
    Util.writeColumnIndex(index, out);
    column.setColumn_index_offset(start);
    column.setColumn_index_length(Math.toIntExact(out.position() - start));
  }

  /** Writes where each page lies. */
  void writeOffsetIndex(CountingStream out) throws IOException {
    long start = out.position();
    Util.writeOffsetIndex(new OffsetIndex(locations), out);
    column.setOffset_index_offset(start);
    column.setOffset_index_length(Math.toIntExact(out.position() - start));
  }
}

package io.github.speculativeactions.io.parquet.write;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;
import tools.jackson.databind.JsonNode;

/** A Parquet file, read with parquet-java's decoders and checked on the way. */
final class ReadBack {

  private final byte[] file;
  private final ParquetMetadata footer;

  private ReadBack(byte[] file, ParquetMetadata footer) {
    this.file = file;
    this.footer = footer;
  }

  static ReadBack of(Path path) throws IOException {
    return of(Files.readAllBytes(path));
  }

  static ReadBack of(byte[] file) throws IOException {
    return new ReadBack(
        file,
        new ParquetMetadataConverter()
            .readParquetMetadata(footer(file), ParquetMetadataConverter.NO_FILTER));
  }

  private static InputStream footer(byte[] file) {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return new ByteArrayInputStream(file, file.length - 8 - length, length);
  }

  MessageType schema() {
    return footer.getFileMetaData().getSchema();
  }

  @Nullable String metadata(String key) {
    return footer.getFileMetaData().getKeyValueMetaData().get(key);
  }

  List<BlockMetaData> rowGroups() {
    return footer.getBlocks();
  }

  List<Long> rowGroupRows() {
    return rowGroups().stream().map(BlockMetaData::getRowCount).toList();
  }

  ColumnChunkMetaData chunk(int rowGroup, String column) {
    return rowGroups().get(rowGroup).getColumns().stream()
        .filter(chunk -> chunk.getPath().toDotString().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /**
   * {@return the statistics of a chunk as they stand in the footer, of which parquet-java drops
   * some}
   */
  org.apache.parquet.format.Statistics storedStatistics(int rowGroup, String column)
      throws IOException {
    int index = rowGroups().get(rowGroup).getColumns().indexOf(chunk(rowGroup, column));
    return Util.readFileMetaData(footer(file))
        .getRow_groups()
        .get(rowGroup)
        .getColumns()
        .get(index)
        .getMeta_data()
        .getStatistics();
  }

  /** {@return the first row of each page of a chunk, by its offset index} */
  List<Long> pageStarts(int rowGroup, String column) throws IOException {
    var reference = chunk(rowGroup, column).getOffsetIndexReference();
    OffsetIndex index = Util.readOffsetIndex(at(reference.getOffset()));
    return index.getPage_locations().stream().map(page -> page.getFirst_row_index()).toList();
  }

  ColumnIndex columnIndex(int rowGroup, String column) throws IOException {
    return Util.readColumnIndex(at(chunk(rowGroup, column).getColumnIndexReference().getOffset()));
  }

  /** {@return all rows, absent values left out} */
  List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    for (BlockMetaData rowGroup : rowGroups()) {
      RecordReader<Group> reader =
          new ColumnIOFactory()
              .getColumnIO(schema())
              .getRecordReader(new Pages(rowGroup), new GroupRecordConverter(schema()));
      for (long row = 0; row < rowGroup.getRowCount(); row++) {
        rows.add(GroupJson.of(reader.read()));
      }
    }
    return rows;
  }

  private InputStream at(long offset) {
    return new ByteArrayInputStream(file, (int) offset, file.length - (int) offset);
  }

  /** The pages of a row group. */
  private final class Pages implements PageReadStore {

    private final BlockMetaData rowGroup;

    Pages(BlockMetaData rowGroup) {
      this.rowGroup = rowGroup;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
      ColumnPath path = ColumnPath.get(column.getPath());
      return new ChunkPages(
          rowGroup.getColumns().stream()
              .filter(chunk -> chunk.getPath().equals(path))
              .findFirst()
              .orElseThrow());
    }

    @Override
    public long getRowCount() {
      return rowGroup.getRowCount();
    }
  }

  /** The pages of a column chunk. */
  private final class ChunkPages implements PageReader {

    private final ColumnChunkMetaData chunk;
    private final Deque<DataPage> pages = new ArrayDeque<>();
    private @Nullable DictionaryPage dictionary;

    ChunkPages(ColumnChunkMetaData chunk) {
      this.chunk = chunk;
      try {
        InputStream in = at(chunk.getStartingPos());
        int start = in.available();
        while (start - in.available() < chunk.getTotalSize()) {
          read(in);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void read(InputStream in) throws IOException {
      PageHeader header = Util.readPageHeader(in);
      byte[] stored = in.readNBytes(header.getCompressed_page_size());
      CRC32 crc = new CRC32();
      crc.update(stored);
      if ((int) crc.getValue() != header.getCrc()) {
        throw new IOException("the checksum of a page is wrong");
      }
      BytesInput page =
          BytesInput.from(
              decompressed(chunk.getCodec(), stored, header.getUncompressed_page_size()));
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        int values = header.getDictionary_page_header().getNum_values();
        dictionary = new DictionaryPage(page, values, Encoding.PLAIN);
        return;
      }
      Encoding encoding = Encoding.valueOf(header.getData_page_header().getEncoding().name());
      pages.add(
          new DataPageV1(
              page,
              header.getData_page_header().getNum_values(),
              header.getUncompressed_page_size(),
              Statistics.createStats(chunk.getPrimitiveType()),
              Encoding.RLE,
              Encoding.RLE,
              encoding));
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      return dictionary;
    }

    @Override
    public long getTotalValueCount() {
      return chunk.getValueCount();
    }

    @Override
    public @Nullable DataPage readPage() {
      return pages.poll();
    }
  }

  private static byte[] decompressed(CompressionCodecName codec, byte[] stored, int size)
      throws IOException {
    byte[] page =
        switch (codec) {
          case UNCOMPRESSED -> stored;
          case ZSTD -> Zstd.decompress(stored, size);
          case SNAPPY -> Snappy.uncompress(stored);
          case GZIP -> new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes();
          default -> throw new IOException("not a codec of ours: " + codec);
        };
    if (page.length != size) {
      throw new IOException("a page has " + page.length + " bytes, not " + size);
    }
    return Arrays.copyOf(page, size);
  }
}

package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.LibraryVersion;
import io.github.speculativeactions.io.parquet.HuggingFaceFeatures;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/**
 * One Parquet file while it is written: row groups, then the indexes of their pages, then the
 * footer.
 */
final class ShardFile implements Closeable {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT_VERSION = 1;
  private static final String CREATED_BY =
      "speculative-actions version " + LibraryVersion.current();

  private final CountingStream out;
  private final FileSchema schema;
  private final CompressionCodec codec;
  private final List<RowGroup> rowGroups = new ArrayList<>();
  private final List<WrittenChunk> chunks = new ArrayList<>();
  private long rows;
  // A file that failed in the middle of a row group cannot be given a footer.
  private boolean isWhole;

  private ShardFile(CountingStream out, FileSchema schema, ParquetCodec codec) {
    this.out = out;
    this.schema = schema;
    this.codec = CompressionCodec.valueOf(codec.name());
  }

  /** Begins a file in a stream, which is closed with it. */
  static ShardFile create(OutputStream target, FileSchema schema, ParquetCodec codec)
      throws IOException {
    ShardFile file = new ShardFile(new CountingStream(target), schema, codec);
    try {
      file.out.write(MAGIC);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.isWhole = true;
    return file;
  }

  void append(EncodedRowGroup group) throws IOException {
    isWhole = false;
    List<WrittenChunk> written = new ArrayList<>();
    for (EncodedChunk chunk : group.chunks()) {
      written.add(WrittenChunk.write(chunk, codec, out));
    }
    rowGroups.add(
        new RowGroup(
                written.stream().map(WrittenChunk::column).toList(),
                written.stream().mapToLong(WrittenChunk::uncompressedSize).sum(),
                group.rows())
            .setTotal_compressed_size(
                written.stream().mapToLong(WrittenChunk::compressedSize).sum()));
    chunks.addAll(written);
    rows += group.rows();
    isWhole = true;
  }

  private void end() throws IOException {
    for (WrittenChunk chunk : chunks) {
      chunk.writeColumnIndex(out);
    }
    for (WrittenChunk chunk : chunks) {
      chunk.writeOffsetIndex(out);
    }
    long footer = out.position();
    Util.writeFileMetaData(metadata(), out);
    int length = Math.toIntExact(out.position() - footer);
    out.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(MAGIC);
  }

  private FileMetaData metadata() {
    ColumnOrder byType = ColumnOrder.TYPE_ORDER(new TypeDefinedOrder());
    return new FileMetaData(FORMAT_VERSION, schema.elements(), rows, rowGroups)
        .setKey_value_metadata(
            List.of(new KeyValue(HuggingFaceFeatures.KEY).setValue(schema.features())))
        .setCreated_by(CREATED_BY)
        .setColumn_orders(Collections.nCopies(schema.leaves().size(), byType));
  }

  /** Ends the file with its footer. */
  @Override
  public void close() throws IOException {
    try (out) {
      if (isWhole) {
        isWhole = false;
        end();
      }
    }
  }
}

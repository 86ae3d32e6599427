package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.HuggingFaceFeatures;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** One Parquet file while it is written. */
final class ShardFile implements Closeable {

  private static final int NO_PADDING = 0;

  private final ParquetFileWriter writer;
  private final FileSchema schema;
  private final CompressionCodecName codec;
  // A file that failed in the middle of a row group cannot be given a footer.
  private boolean isWhole = true;

  private ShardFile(ParquetFileWriter writer, FileSchema schema, ParquetCodec codec) {
    this.writer = writer;
    this.schema = schema;
    this.codec = CompressionCodecName.valueOf(codec.name());
  }

  /** Begins a file that must not exist. */
  @SuppressWarnings("MustBeClosedChecker")
  static ShardFile create(Path path, FileSchema schema, ParquetCodec codec) throws IOException {
    ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalOutputFile(path), schema.parquet(), Mode.CREATE, Long.MAX_VALUE, NO_PADDING);
    ShardFile file = new ShardFile(writer, schema, codec);
    try {
      writer.start();
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
    return file;
  }

  void append(EncodedRowGroup group) throws IOException {
    isWhole = false;
    writer.startBlock(group.rows());
    for (EncodedChunk chunk : group.chunks()) {
      append(chunk);
    }
    writer.endBlock();
    isWhole = true;
  }

  private void append(EncodedChunk chunk) throws IOException {
    writer.startColumn(chunk.column(), chunk.valueCount(), codec);
    Encoding encoding = Encoding.PLAIN;
    EncodedDictionary dictionary = chunk.dictionary();
    if (dictionary != null) {
      encoding = Encoding.RLE_DICTIONARY;
      writer.writeDictionaryPage(
          new DictionaryPage(
              BytesInput.from(dictionary.bytes()),
              dictionary.uncompressedSize(),
              dictionary.valueCount(),
              Encoding.PLAIN));
    }
    for (EncodedPage page : chunk.pages()) {
      writer.writeDataPage(
          page.valueCount(),
          page.uncompressedSize(),
          BytesInput.from(page.bytes()),
          page.statistics(),
          page.rows(),
          Encoding.RLE,
          Encoding.RLE,
          encoding);
    }
    writer.endColumn();
  }

  /** Ends the file with its footer. */
  @Override
  public void close() throws IOException {
    try (writer) {
      if (isWhole) {
        writer.end(Map.of(HuggingFaceFeatures.KEY, schema.features()));
      }
    }
  }
}

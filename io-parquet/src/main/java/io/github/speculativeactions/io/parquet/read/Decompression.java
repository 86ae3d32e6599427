package io.github.speculativeactions.io.parquet.read;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.xerial.snappy.Snappy;

/**
 * Decompresses the pages of one chunk. Memory is taken for what a page really holds, not for what
 * its header claims.
 */
final class Decompression {

  /** A claim up to this size is believed at once. */
  private static final int HARMLESS = 1 << 20;

  /** Snappy cannot do better than this, nor do others on text, usually. */
  private static final int USUAL_RATIO = 64;

  private static final int LZ4_RATIO = 255;

  private final ColumnPlace place;
  private final CompressionCodec codec;

  Decompression(ColumnPlace place, CompressionCodec codec) {
    this.place = place;
    this.codec = codec;
  }

  /**
   * Decompresses a part of an array into the start of a buffer.
   *
   * @param size the size that the page header states
   * @return the array that holds the result
   */
  byte[] decompress(byte[] source, int offset, int length, int size, PageBuffer target) {
    try {
      if (size == 0 && length == 0) {
        return target.bytes();
      }
      return switch (codec) {
        case UNCOMPRESSED -> copy(source, offset, length, size, target);
        case SNAPPY -> snappy(source, offset, length, size, target);
        case GZIP -> stream(new GZIPInputStream(in(source, offset, length)), length, size, target);
        case ZSTD -> zstd(source, offset, length, size, target);
        case LZ4_RAW -> lz4(source, offset, length, size, target);
        case LZO, BROTLI, LZ4 -> throw unsupported();
      };
    } catch (IOException | ZstdException | MalformedInputException e) {
      throw place.fault(codec + " cannot decompress a page: " + e.getMessage(), e);
    }
  }

  /** Refuses a codec that is not known here. */
  void checkSupported() {
    switch (codec) {
      case LZO, BROTLI, LZ4 -> throw unsupported();
      case UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW -> {}
    }
  }

  private RuntimeException unsupported() {
    return place.fault(
        "is compressed with "
            + (codec == CompressionCodec.LZ4 ? "LZ4 in Hadoop's frames" : codec)
            + ", which is not supported; write the file with zstd, snappy, gzip, LZ4_RAW or"
            + " uncompressed");
  }

  private byte[] copy(byte[] source, int offset, int length, int size, PageBuffer target) {
    checkSize(length, size);
    byte[] bytes = target.withRoom(size);
    System.arraycopy(source, offset, bytes, 0, size);
    return bytes;
  }

  private byte[] snappy(byte[] source, int offset, int length, int size, PageBuffer target)
      throws IOException {
    checkSize(Snappy.uncompressedLength(source, offset, length), size);
    checkRatio(length, size, USUAL_RATIO);
    byte[] bytes = target.withRoom(size);
    checkSize(Snappy.uncompress(source, offset, length, bytes, 0), size);
    return bytes;
  }

  private byte[] zstd(byte[] source, int offset, int length, int size, PageBuffer target)
      throws IOException {
    if (size > target.capacity() && size > HARMLESS && size / USUAL_RATIO > length) {
      InputStream in = new ZstdInputStream(in(source, offset, length)).setContinuous(false);
      return stream(in, length, size, target);
    }
    byte[] bytes = target.withRoom(size);
    long result = Zstd.decompressByteArray(bytes, 0, size, source, offset, length);
    if (Zstd.isError(result)) {
      throw new IOException(Zstd.getErrorName(result));
    }
    checkSize(result, size);
    return bytes;
  }

  private byte[] lz4(byte[] source, int offset, int length, int size, PageBuffer target) {
    checkRatio(length, size, LZ4_RATIO);
    byte[] bytes = target.withRoom(size);
    checkSize(new Lz4Decompressor().decompress(source, offset, length, bytes, 0, size), size);
    return bytes;
  }

  /** Grows the buffer as the data really comes. */
  private byte[] stream(InputStream in, int length, int size, PageBuffer target)
      throws IOException {
    try (in) {
      long expected = Math.max(HARMLESS, Math.max(target.capacity(), (long) length * USUAL_RATIO));
      byte[] bytes = target.withRoom((int) Math.min(size, expected));
      int read = 0;
      while (read < size) {
        if (read == bytes.length) {
          bytes = target.grown((int) Math.min(size, 2L * read));
        }
        int count = in.read(bytes, read, Math.min(size, bytes.length) - read);
        if (count < 0) {
          checkSize(read, size);
        }
        read += count;
      }
      if (in.read() >= 0) {
        throw place.fault("a page is larger than the " + size + " bytes that its header states");
      }
      return bytes;
    }
  }

  private void checkSize(long found, int stated) {
    if (found != stated) {
      throw place.fault(
          "a page has " + found + " bytes, but its header states " + stated + " bytes");
    }
  }

  private void checkRatio(int length, int size, int ratio) {
    if (size > HARMLESS && size / ratio > length) {
      throw place.fault(
          "a page states that its "
              + length
              + " bytes of "
              + codec
              + " become "
              + size
              + ", which cannot be");
    }
  }

  private static InputStream in(byte[] source, int offset, int length) {
    return new ByteArrayInputStream(source, offset, length);
  }
}

package io.github.speculativeactions.storage;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How a whole file is compressed, told by the ending of its name in any case.
 *
 * <p>A gzip file may have several members and a Zstandard file several frames; their contents are
 * read one after the other. Immutable and safe for use by several threads.
 */
public enum Compression {
  /** Not compressed. */
  NONE(""),
  /** gzip, ending {@code .gz}. */
  GZIP(".gz"),
  /** Zstandard, ending {@code .zst}. */
  ZSTD(".zst");

  private static final int BUFFER_BYTES = 1 << 16;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** {@return how a file of that name is compressed} */
  public static Compression of(String fileName) {
    String lowerCase = fileName.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lowerCase.endsWith(compression.suffix)) {
        return compression;
      }
    }
    return NONE;
  }

  /** {@return the name of the file without the ending that tells its compression} */
  public String stripSuffix(String fileName) {
    return fileName.substring(0, fileName.length() - suffix.length());
  }

  /**
   * {@return the content of a stream compressed this way; closing it closes the stream}
   *
   * @throws IOException if the stream does not begin as this compression does
   */
  public InputStream decompress(InputStream stored) throws IOException {
    return switch (this) {
      case NONE -> stored;
      case GZIP -> new GZIPInputStream(new EagerStream(stored), BUFFER_BYTES);
      case ZSTD -> new ZstdInputStream(stored);
    };
  }

  /**
   * Says that more bytes may come for as long as the end has not been seen. {@link GZIPInputStream}
   * asks that before it looks for a further member; streams from a network often answer 0, and the
   * rest of the file would be lost without a word.
   */
  private static final class EagerStream extends FilterInputStream {

    private boolean ended;

    EagerStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      ended = next < 0;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      ended = count < 0;
      return count;
    }

    @Override
    public int available() {
      return ended ? 0 : 1;
    }
  }
}

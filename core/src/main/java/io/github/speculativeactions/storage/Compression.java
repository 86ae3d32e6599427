package io.github.speculativeactions.storage;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * How a whole file is compressed, told by the ending of its name in any case.
 *
 * <p>A gzip file may have several members and a Zstandard file several frames; their contents are
 * read one after the other, and damage anywhere is an {@link IOException}; zeros may follow the
 * last gzip member. Immutable and safe for use by several threads.
 */
public enum Compression {
  /** Not compressed. */
  NONE(""),
  /** gzip, ending {@code .gz}. */
  GZIP(".gz"),
  /** Zstandard, ending {@code .zst}. */
  ZSTD(".zst");

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
      case GZIP -> new GzipStream(stored);
      case ZSTD -> new ZstdInputStream(stored);
    };
  }
}

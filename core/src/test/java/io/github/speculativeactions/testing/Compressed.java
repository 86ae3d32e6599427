package io.github.speculativeactions.testing;

import com.github.luben.zstd.Zstd;
import io.github.speculativeactions.storage.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Makes compressed bytes for tests. */
public final class Compressed {

  private Compressed() {}

  /** {@return the content compressed that way: one member, one frame} */
  public static byte[] as(Compression compression, byte[] content) {
    return switch (compression) {
      case NONE -> content;
      case GZIP -> gzip(content);
      case ZSTD -> Zstd.compress(content);
    };
  }

  /** {@return the parts, one after the other} */
  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stored.toByteArray();
  }
}

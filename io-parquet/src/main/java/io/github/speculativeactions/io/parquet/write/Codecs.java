package io.github.speculativeactions.io.parquet.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.xerial.snappy.Snappy;

/** The codecs that compress a page at once. */
final class Codecs {

  private Codecs() {}

  /** {@return bytes in gzip's form} */
  static byte[] gzip(Bytes body) {
    ByteArrayOutputStream target = new ByteArrayOutputStream(body.size() / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(body.array(), 0, body.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return target.toByteArray();
  }

  /** {@return bytes in Snappy's form, unframed} */
  static byte[] snappy(Bytes body) {
    byte[] target = new byte[Bytes.checkedSize(32L + body.size() + body.size() / 6)];
    try {
      return Arrays.copyOf(target, Snappy.compress(body.array(), 0, body.size(), target, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

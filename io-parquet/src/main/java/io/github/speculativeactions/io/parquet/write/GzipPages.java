package io.github.speculativeactions.io.parquet.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compresses pages with gzip. */
final class GzipPages implements PageCompressor {

  @Override
  public byte[] compressed(Bytes page) {
    ByteArrayOutputStream target = new ByteArrayOutputStream(page.size() / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(page.array(), 0, page.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return target.toByteArray();
  }
}

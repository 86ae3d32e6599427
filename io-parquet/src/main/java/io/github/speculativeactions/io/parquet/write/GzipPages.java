package io.github.speculativeactions.io.parquet.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compresses pages with gzip. */
final class GzipPages implements PageCompressor {

  private Bytes body = new Bytes(0);

  @Override
  public void begin(int size) {
    body = new Bytes(size);
  }

  @Override
  public void put(byte[] bytes, int from, int length) {
    body.put(bytes, from, length);
  }

  @Override
  public byte[] end() {
    ByteArrayOutputStream target = new ByteArrayOutputStream(body.size() / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(body.array(), 0, body.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return target.toByteArray();
  }
}

package io.github.speculativeactions.io.parquet.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.xerial.snappy.Snappy;

/** Compresses pages with Snappy, unframed. */
final class SnappyPages implements PageCompressor {

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
    byte[] target = new byte[Snappy.maxCompressedLength(body.size())];
    try {
      return Arrays.copyOf(target, Snappy.compress(body.array(), 0, body.size(), target, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

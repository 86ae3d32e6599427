package io.github.speculativeactions.io.parquet.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.xerial.snappy.Snappy;

/** Compresses pages with Snappy, unframed. */
final class SnappyPages implements PageCompressor {

  @Override
  public byte[] compressed(Bytes page) {
    byte[] target = new byte[Snappy.maxCompressedLength(page.size())];
    try {
      return Arrays.copyOf(target, Snappy.compress(page.array(), 0, page.size(), target, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

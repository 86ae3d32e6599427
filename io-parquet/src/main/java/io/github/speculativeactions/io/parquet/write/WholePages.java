package io.github.speculativeactions.io.parquet.write;

import java.util.function.Function;

/** Compresses pages with a codec that needs all of a page at once. */
final class WholePages implements PageCompressor {

  private final Function<Bytes, byte[]> codec;
  private Bytes body = new Bytes(0);

  /**
   * Creates a compressor.
   *
   * @param codec makes the compressed form of a body
   */
  WholePages(Function<Bytes, byte[]> codec) {
    this.codec = codec;
  }

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
    return codec.apply(body);
  }
}

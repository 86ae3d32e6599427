package io.github.speculativeactions.io.parquet.write;

/** Leaves pages as they are. */
final class PlainPages implements PageCompressor {

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
    return body.toArray();
  }
}

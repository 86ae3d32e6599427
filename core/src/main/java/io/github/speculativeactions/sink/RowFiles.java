package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;

/** Files in which rows simply follow each other, of limited size. */
final class RowFiles implements FileEncoding {

  static final long DEFAULT_MAX_SHARD_BYTES = 500_000_000;

  private final RowEncoder encoder;
  private final long maxShardBytes;

  RowFiles(RowEncoder encoder, long maxShardBytes) {
    if (maxShardBytes < 1) {
      throw SpeculativeActionsException.configuration(
          "maxShardBytes must be at least 1, not " + maxShardBytes);
    }
    this.encoder = encoder;
    this.maxShardBytes = maxShardBytes;
  }

  @Override
  public String extension() {
    return encoder.extension();
  }

  @Override
  public RowShape rowShape() {
    return encoder.rowShape();
  }

  @Override
  public SplitWriter open(SplitFiles files) {
    return new RowWriter(encoder, maxShardBytes, files);
  }
}

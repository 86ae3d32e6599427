package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import java.util.List;

/** A classified trace as bytes for the spool, and where the actions of its steps stand in them. */
final class EncodedTrace {

  final byte[] bytes;
  final int[] actionOffsets;
  final int[] actionLengths;
  final List<Classification> classifications;

  EncodedTrace(
      byte[] bytes,
      int[] actionOffsets,
      int[] actionLengths,
      List<Classification> classifications) {
    this.bytes = bytes;
    this.actionOffsets = actionOffsets;
    this.actionLengths = actionLengths;
    this.classifications = classifications;
  }
}

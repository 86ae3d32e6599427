package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import java.util.List;

/**
 * A classified trace as bytes for the spool, the first ones of an array, and where the actions of
 * its steps stand in them.
 */
final class EncodedTrace {

  final byte[] bytes;
  final int length;
  final int[] actionOffsets;
  final int[] actionLengths;
  final List<Classification> classifications;

  EncodedTrace(
      byte[] bytes,
      int length,
      int[] actionOffsets,
      int[] actionLengths,
      List<Classification> classifications) {
    this.bytes = bytes;
    this.length = length;
    this.actionOffsets = actionOffsets;
    this.actionLengths = actionLengths;
    this.classifications = classifications;
  }
}

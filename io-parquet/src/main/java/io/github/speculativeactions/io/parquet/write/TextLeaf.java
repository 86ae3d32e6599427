package io.github.speculativeactions.io.parquet.write;

import org.jspecify.annotations.Nullable;

/** The texts of a leaf: a number for each thing that may have one, and each text once. */
final class TextLeaf {

  private final DistinctTexts texts;
  private final IntList numbers = new IntList();

  TextLeaf(ByteBlocks blocks) {
    this.texts = new DistinctTexts(blocks);
  }

  /**
   * Adds the text of the next thing, null if it has none.
   *
   * @return how many bytes the text takes by itself
   */
  int add(byte @Nullable [] text) {
    int number = texts.add(text);
    numbers.add(number);
    return number == DistinctTexts.ABSENT ? 0 : texts.texts().size(number);
  }

  int size() {
    return numbers.size();
  }

  /** {@return the number of a thing's text, or {@link DistinctTexts#ABSENT}} */
  int number(int thing) {
    return numbers.get(thing);
  }

  PlainTexts texts() {
    return texts.texts();
  }

  void truncate(int size) {
    numbers.truncate(size);
    int used = 0;
    for (int i = 0; i < size; i++) {
      used = Math.max(used, numbers.get(i) + 1);
    }
    texts.truncate(used);
  }
}

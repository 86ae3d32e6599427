package io.github.speculativeactions.io.parquet.write;

import org.jspecify.annotations.Nullable;

/** The texts of a leaf: a number for each thing that may have one, and each text once. */
final class TextLeaf {

  private final DistinctTexts texts = new DistinctTexts();
  private final IntList numbers = new IntList();

  /** Adds the text of the next thing, null if it has none. */
  void add(@Nullable String text) {
    numbers.add(texts.add(text));
  }

  int size() {
    return numbers.size();
  }

  /** {@return the number of a thing's text, or {@link DistinctTexts#ABSENT}} */
  int number(int thing) {
    return numbers.get(thing);
  }

  DistinctTexts texts() {
    return texts;
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

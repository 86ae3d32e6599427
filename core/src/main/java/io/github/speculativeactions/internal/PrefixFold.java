package io.github.speculativeactions.internal;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;

/**
 * Makes one number of each of many lists, most of which begin as the one before them, like the
 * prompts of a trace: goes on from where two lists part, and looks at each element once.
 *
 * <p>Elements are told apart by identity. This class is internal and hence not for public use; its
 * API can change at any time. Not safe for use by several threads.
 *
 * @param <T> what the lists hold
 */
public final class PrefixFold<T> {

  private final ToLongFunction<? super T> value;
  private final LongBinaryOperator operator;
  private final IdentityHashMap<T, Long> values = new IdentityHashMap<>();
  private List<T> latest = List.of();

  /** What the latest list makes up to each of its elements. */
  private long[] folds = new long[16];

  /**
   * Creates a fold that begins with 0.
   *
   * @param value the number of an element
   * @param operator makes one of what came before and the number of the next element
   */
  public PrefixFold(ToLongFunction<? super T> value, LongBinaryOperator operator) {
    this.value = value;
    this.operator = operator;
  }

  /** {@return the number of a list, which must not change later} */
  public long of(List<T> list) {
    if (list.size() > folds.length) {
      folds = Arrays.copyOf(folds, 2 * list.size());
    }
    int shared = sharedWithLatest(list);
    long fold = shared == 0 ? 0 : folds[shared - 1];
    for (int i = shared; i < list.size(); i++) {
      fold = operator.applyAsLong(fold, valueOf(list.get(i)));
      folds[i] = fold;
    }
    latest = list;
    return fold;
  }

  @SuppressWarnings("ReferenceEquality") // Equal ones make the same number anyway.
  private int sharedWithLatest(List<T> list) {
    int most = Math.min(list.size(), latest.size());
    int shared = 0;
    while (shared < most && list.get(shared) == latest.get(shared)) {
      shared++;
    }
    return shared;
  }

  private long valueOf(T element) {
    return values.computeIfAbsent(element, value::applyAsLong);
  }
}

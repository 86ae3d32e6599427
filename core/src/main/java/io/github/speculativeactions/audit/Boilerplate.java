package io.github.speculativeactions.audit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of signatures that stand for text which many groups share, such as a template around
 * each task. Immutable.
 *
 * <p>A place that holds such a value is left empty, and the estimate is then one of how similar the
 * rest is. For a place is empty in both of two prompts that share the text if its hash there is
 * below all of the rest, which says nothing about what of the rest they share. And if it is empty
 * in one only, the other's value is below the text's: a shingle that the first does not have.
 */
final class Boilerplate {

  /** What more than this share of the groups has is boilerplate. */
  static final double SHARE = 0.05;

  /** What no more groups have is not, since so few may well be copies of each other. */
  static final int MAX_COPIES = 10;

  private final List<BitSet> values;

  private Boilerplate(List<BitSet> values) {
    this.values = values;
  }

  static Boilerplate in(List<ComparedPrompt> prompts) {
    List<ComparedPrompt> byGroup =
        prompts.stream().sorted(Comparator.comparingLong(ComparedPrompt::group)).toList();
    int[] groups = new int[byGroup.size()];
    int group = 0;
    for (int i = 0; i < groups.length; i++) {
      if (i == 0 || byGroup.get(i).group() != byGroup.get(i - 1).group()) {
        group++;
      }
      groups[i] = group;
    }
    Counter counter = new Counter(byGroup, groups, Math.max(MAX_COPIES, group * SHARE));
    return new Boilerplate(IntStream.range(0, Signature.VALUES).mapToObj(counter::common).toList());
  }

  /**
   * {@return a signature without its boilerplate, or all of it where too little would be left}
   *
   * <p>For what is nothing but text that many share is a copy of theirs.
   */
  Signature removedFrom(Signature signature) {
    Signature rest = signature.keepingOnly(place -> !isBoilerplate(place, signature.value(place)));
    return rest.size() >= NearSearch.MIN_VALUES ? rest : signature;
  }

  private boolean isBoilerplate(int place, char value) {
    return values.get(place).get(value);
  }

  /** Counts in how many groups values are, place by place. */
  private static final class Counter {

    private final List<ComparedPrompt> byGroup;
    private final int[] groups;
    private final double limit;
    private final int[] counts = new int[Character.MAX_VALUE + 1];
    private final int[] lastGroups = new int[Character.MAX_VALUE + 1];

    Counter(List<ComparedPrompt> byGroup, int[] groups, double limit) {
      this.byGroup = byGroup;
      this.groups = groups;
      this.limit = limit;
    }

    /** {@return the values that more groups than the limit have at a place} */
    BitSet common(int place) {
      for (int i = 0; i < groups.length; i++) {
        char value = byGroup.get(i).signature().value(place);
        if (lastGroups[value] != groups[i]) {
          lastGroups[value] = groups[i];
          counts[value]++;
        }
      }
      BitSet common = new BitSet();
      for (ComparedPrompt prompt : byGroup) {
        char value = prompt.signature().value(place);
        if (counts[value] > limit) {
          common.set(value);
        }
        counts[value] = 0;
        lastGroups[value] = 0;
      }
      return common;
    }
  }
}

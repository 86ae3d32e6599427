package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BalanceTest {

  private static final ActionType[] TYPES = {ActionType.FILE_READ, ActionType.RETRIEVAL};

  @Property
  void everyEvenNumberOfFirstPairsIsBalanced(
      @ForAll @Size(max = 60) List<@IntRange(max = 11) Integer> pairs, @ForAll int seed) {
    int[] kept =
        Balance.kept(
            pairs.size(), i -> look(pairs.get(i)), places -> true, Integer.toUnsignedLong(seed));
    int longer = 0;
    int reads = 0;
    for (int i = 0; i < kept.length; i++) {
      int pair = pairs.get(kept[i]);
      longer += pair / 4 - 1;
      reads += pair / 2 % 2 - pair % 2;
      if (i % 2 == 1 || i == kept.length - 1) {
        assertThat(longer).as("longer right sides of the first %d", i + 1).isZero();
        assertThat(reads).as("types of the first %d", i + 1).isZero();
      }
    }
    assertThat(Arrays.stream(kept).distinct().count()).isEqualTo(kept.length);
  }

  @Property
  void asManyStayAsCan(@ForAll @Size(max = 60) List<@IntRange(max = 11) Integer> pairs) {
    int[] kept = Balance.kept(pairs.size(), i -> look(pairs.get(i)), places -> true, 1);
    int[] counts = new int[12];
    pairs.forEach(pair -> counts[pair]++);
    int expected = 0;
    for (int pair = 0; pair < counts.length; pair++) {
      int mirrored = (2 - pair / 4) * 4 + pair % 2 * 2 + pair / 2 % 2;
      expected += Math.min(counts[pair], counts[mirrored]);
    }
    assertThat(kept).hasSize(expected);
  }

  @Example
  void whatIsNotAdmittedIsLeftOut() {
    int[] pairs = {look(0), look(8), look(0), look(8)};
    assertThat(Balance.kept(4, i -> pairs[i], places -> places.length == 2, 1)).hasSize(4);
    assertThat(Balance.kept(4, i -> pairs[i], places -> false, 1)).isEmpty();
  }

  /** The look of one of twelve kinds of pairs: shorter, as long, longer, of two types a side. */
  private static int look(int pair) {
    return Balance.look(TYPES[pair / 2 % 2], TYPES[pair % 2], pair / 4 - 1);
  }
}

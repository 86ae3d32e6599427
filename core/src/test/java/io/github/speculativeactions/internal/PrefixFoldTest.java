package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrefixFoldTest {

  @Property
  void isWhatGoingThroughEachListGives(
      @ForAll List<List<@IntRange(min = 0, max = 3) Integer>> lists) {
    // Boxes of small numbers are the same objects, so lists share beginnings.
    PrefixFold<Integer> fold = new PrefixFold<>(n -> n, (before, next) -> 31 * before + next + 1);

    for (List<Integer> list : lists) {
      long expected = 0;
      for (int n : list) {
        expected = 31 * expected + n + 1;
      }
      assertThat(fold.of(list)).isEqualTo(expected);
    }
  }

  @Test
  void looksAtEachElementOnce() {
    List<String> seen = new ArrayList<>();
    PrefixFold<String> lengths =
        new PrefixFold<>(
            text -> {
              seen.add(text);
              return text.length();
            },
            Long::sum);

    assertThat(lengths.of(List.of("a", "bb"))).isEqualTo(3);
    assertThat(lengths.of(List.of("a", "bb", "ccc"))).isEqualTo(6);
    assertThat(lengths.of(List.of("bb", "a"))).isEqualTo(3);
    assertThat(seen).containsExactly("a", "bb", "ccc");
  }

  @Test
  void growsWithTheLists() {
    PrefixFold<Integer> sum = new PrefixFold<>(n -> n, Long::sum);
    List<Integer> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(i);
      assertThat(sum.of(List.copyOf(many))).isEqualTo(i * (i + 1) / 2);
    }
  }
}

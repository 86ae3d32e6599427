package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.pipeline.TraceDuplicates.StandIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TraceDuplicatesTest {

  /** A trace to be added. */
  private static final class Given {

    final String group;
    final long[] steps;

    Given(String group, long... steps) {
      this.group = group;
      this.steps = steps;
    }
  }

  @Example
  void aTraceThatGoesNoFurtherThanAnotherAddsNothing() {
    assertThat(holders(new Given("a", 1, 2), new Given("a", 1, 2, 3), new Given("a", 1)))
        .containsExactly(1, 1, 1);
  }

  @Example
  void ofTheSameRunTheFirstIsKept() {
    assertThat(holders(new Given("a", 1, 2), new Given("a", 1, 2), new Given("a", 1, 2)))
        .containsExactly(0, 0, 0);
  }

  @Example
  void tracesThatPartAreBothKept() {
    assertThat(holders(new Given("a", 1, 2, 3), new Given("a", 1, 2, 4))).containsExactly(0, 1);
  }

  @Example
  void aTraceIsKeptIfNoneOfThoseThatHoldItStandsForIt() {
    StandIn butTheLongest = (holder, trace) -> holder != 0 || trace == 3;
    assertThat(
            holders(
                butTheLongest,
                new Given("a", 1, 2, 3, 4),
                new Given("a", 1, 2),
                new Given("a", 1),
                new Given("a", 1, 2, 3)))
        .containsExactly(0, 1, 1, 0);
  }

  @Example
  void groupsDoNotKnowOfEachOther() {
    assertThat(holders(new Given("a", 1, 2), new Given("b", 1, 2, 3), new Given("b", 1, 2)))
        .containsExactly(0, 1, 1);
  }

  @Example
  void aTraceWithoutStepsIsKept() {
    assertThat(holders(new Given("a"), new Given("a", 1), new Given("a"))).containsExactly(0, 1, 2);
    assertThat(holders()).isEmpty();
  }

  @Property
  void whatIsKeptHoldsEverythingOnceInWhateverOrderItCame(
      @ForAll @Size(max = 12) List<@Size(max = 4) List<@IntRange(min = 0, max = 1) Integer>> runs,
      @ForAll long seed) {
    List<Given> given = runs.stream().map(TraceDuplicatesTest::run).collect(Collectors.toList());
    Set<List<Long>> kept = kept(given);
    for (Given trace : given) {
      if (trace.steps.length > 0) {
        assertThat(kept).anySatisfy(held -> assertThat(held).startsWith(boxed(trace.steps)));
      }
    }
    for (List<Long> one : kept) {
      for (List<Long> other : kept) {
        boolean isPrefix = one.size() < other.size() && other.subList(0, one.size()).equals(one);
        assertThat(isPrefix && !one.isEmpty()).isFalse();
      }
    }
    Collections.shuffle(given, new Random(seed));
    assertThat(kept(given)).isEqualTo(kept);
  }

  /** A run of actions of two kinds; each step's hash tells all of them up to it. */
  private static Given run(List<Integer> actions) {
    long[] steps = new long[actions.size()];
    long hash = 1;
    for (int i = 0; i < steps.length; i++) {
      hash = 2 * hash + actions.get(i);
      steps[i] = hash;
    }
    return new Given("group", steps);
  }

  private static Set<List<Long>> kept(List<Given> given) {
    int[] holders = holders(given.toArray(Given[]::new));
    List<List<Long>> kept = new ArrayList<>();
    for (int i = 0; i < holders.length; i++) {
      assertThat(holders[holders[i]]).isEqualTo(holders[i]);
      if (holders[i] == i && given.get(i).steps.length > 0) {
        kept.add(Arrays.asList(boxed(given.get(i).steps)));
      }
    }
    assertThat(kept).doesNotHaveDuplicates();
    return Set.copyOf(kept);
  }

  private static Long[] boxed(long[] steps) {
    return IntStream.range(0, steps.length).mapToObj(i -> steps[i]).toArray(Long[]::new);
  }

  private static int[] holders(Given... given) {
    return holders((holder, trace) -> true, given);
  }

  private static int[] holders(StandIn standIn, Given... given) {
    TraceDuplicates duplicates = new TraceDuplicates();
    for (Given trace : given) {
      duplicates.add(trace.group, trace.steps);
    }
    return duplicates.holders(standIn);
  }
}

package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GroupSplitTest {

  private static final int GROUPS = 20_000;

  @Example
  void eachPartGetsItsShareOfManyGroups() {
    GroupSplit split = GroupSplit.of(0.1, 0.25, 42);
    Map<Part, Integer> counts = new EnumMap<>(Part.class);
    for (int i = 0; i < GROUPS; i++) {
      counts.merge(split.part("owner__name." + i), 1, Integer::sum);
    }
    assertThat(counts.getOrDefault(Part.TEST, 0) / (double) GROUPS).isCloseTo(0.1, within(0.01));
    assertThat(counts.getOrDefault(Part.EVAL, 0) / (double) GROUPS).isCloseTo(0.25, within(0.01));
  }

  /** Computed with Python's hashlib: SHA-256 of the seed's 8 bytes, highest first, and the name. */
  @Example
  void aGroupStaysWhereItIsInEveryVersion() {
    GroupSplit split = GroupSplit.of(0.3, 0.3, 42);
    assertThat(List.of("a", "b", "c", "d", "e", "é", ""))
        .extracting(split::part)
        .containsExactly(
            Part.TRAIN, Part.EVAL, Part.TRAIN, Part.TEST, Part.TRAIN, Part.EVAL, Part.TRAIN);
  }

  @Property
  void aLargerTestTakesGroupsFromTrainingAlone(@ForAll String group) {
    Part before = GroupSplit.of(0.1, 0.1, 7).part(group);
    Part after = GroupSplit.of(0.4, 0.1, 7).part(group);
    assertThat(before == after || (before == Part.TRAIN && after == Part.TEST)).isTrue();
  }

  @Example
  void anotherSeedPutsGroupsElsewhere() {
    long moved = 0;
    for (int i = 0; i < 1_000; i++) {
      Part part = GroupSplit.of(0.5, 0, 1).part("g" + i);
      moved += part == GroupSplit.of(0.5, 0, 2).part("g" + i) ? 0 : 1;
    }
    assertThat(moved).isBetween(400L, 600L);
  }

  @Example
  void sharesThatLeaveNothingToTrainOnAreRefused() {
    assertThatThrownBy(() -> GroupSplit.of(0.5, 0.5, 1))
        .hasMessage(
            "testShare and evalShare must be 0 or more and together below 1, not 0.5 and 0.5");
    assertThatThrownBy(() -> GroupSplit.of(Double.NaN, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepRangesTest {

  private final StepRanges ranges = new StepRanges();

  @Test
  void everyStepIsOfTheTraceInWhoseRangeItStands() {
    int[] sizes = {0, 2, 0, 0, 1, 3, 0};
    for (int size : sizes) {
      ranges.add(size);
    }
    assertThat(ranges.traces()).isEqualTo(sizes.length);
    assertThat(ranges.steps()).isEqualTo(6);
    for (int trace = 0; trace < sizes.length; trace++) {
      assertThat(ranges.end(trace) - ranges.first(trace)).isEqualTo(sizes[trace]);
      for (int step = ranges.first(trace); step < ranges.end(trace); step++) {
        assertThat(ranges.traceOf(step)).isEqualTo(trace);
      }
    }
  }

  @Test
  void tracesWithoutStepsCostNoTimeWhenTheTraceOfAStepIsAskedFor() {
    int empty = 200_000;
    ranges.add(1);
    for (int i = 0; i < empty; i++) {
      ranges.add(0);
    }
    ranges.add(1);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < empty; i++) {
            assertThat(ranges.traceOf(0) + ranges.traceOf(1)).isEqualTo(empty + 1);
          }
        });
  }
}

package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitWarningsTest {

  @Test
  void anEvenSplitNeedsNoWarning() {
    assertThat(warnings(new PartSize(Part.TEST, 100, 10, 20, 90, 10))).isEmpty();
  }

  @Test
  void fewGroupsAreWarnedOf() {
    assertThat(warnings(new PartSize(Part.EVAL, 100, 9, 12, 90, 9)))
        .containsExactly(
            "eval has rows of 9 groups only: what is measured on fewer than 10 groups says little");
    assertThat(warnings(new PartSize(Part.TEST, 100, 1, 100, 90, 1)))
        .containsExactly(
            "test has rows of 1 group only: what is measured on fewer than 10 groups says little");
  }

  @Test
  void aGroupWithMuchOfAPartIsWarnedOf() {
    assertThat(warnings(new PartSize(Part.TEST, 1_000, 80, 219, 900, 80)))
        .containsExactly(
            "21 % of the rows of test are of one group: what is measured there says little of"
                + " others");
  }

  @Test
  void anEmptyPartIsWarnedOf() {
    assertThat(warnings(new PartSize(Part.EVAL, 0, 0, 0, 0, 0)))
        .containsExactly("eval has no row: nothing can be measured there");
  }

  private static List<String> warnings(PartSize size) {
    return SplitWarnings.of(
        new LeakageReport("instance", 5, 128, 0.8, 0.05, List.of(size), List.of()));
  }
}

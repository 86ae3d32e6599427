package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.split.GroupBy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupReportTest {

  @Test
  void tracesThatNameWhatWasAskedForNeedNoWarning() {
    assertThat(new GroupReport(GroupBy.TRACE, Map.of(GroupBy.TRACE, 9L)).warnings()).isEmpty();
    assertThat(new GroupReport(GroupBy.INSTANCE, Map.of()).warnings()).isEmpty();
  }

  @Test
  void eachFallbackIsCountedAndNamed() {
    GroupReport report =
        new GroupReport(
            GroupBy.REPOSITORY,
            Map.of(GroupBy.REPOSITORY, 1_200L, GroupBy.INSTANCE, 30L, GroupBy.TRACE, 4L));
    assertThat(report.warnings())
        .containsExactly(
            "30 of 1234 traces name no repository, and were grouped by instance: others of the"
                + " same repository can be in another part",
            "4 of 1234 traces name no repository and no instance beside their own id, and were"
                + " grouped by trace: others of the same repository can be in another part");
  }

  @Test
  void anInstanceThatIsMissingIsNamedToo() {
    assertThat(new GroupReport(GroupBy.INSTANCE, Map.of(GroupBy.TRACE, 1L)).warnings())
        .containsExactly(
            "1 of 1 traces name no instance beside their own id, and were grouped by trace: others"
                + " of the same instance can be in another part");
  }
}

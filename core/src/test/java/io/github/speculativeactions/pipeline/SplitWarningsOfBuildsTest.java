package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.testing.GivenTraces;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A build says where its split is too lumpy for its figures to mean much. */
class SplitWarningsOfBuildsTest {

  @Test
  void fewGroupsAreWarnedOf() {
    assertThat(warnings(IntStream.range(0, 40).mapToObj(run -> run(run, run % 4)).toList()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("train has rows of 4 groups only");
  }

  @Test
  void aGroupWithATenfoldOfTheOthersRowsIsWarnedOf() {
    assertThat(
            warnings(
                IntStream.range(0, 40).mapToObj(run -> run(run, Math.max(0, run - 20))).toList()))
        .containsExactly(
            "52 % of the rows of train are of one group: what is measured there says little of"
                + " others");
  }

  @Test
  void aGroupForEachRunIsFine() {
    assertThat(warnings(IntStream.range(0, 40).mapToObj(run -> run(run, run)).toList())).isEmpty();
  }

  private static List<String> warnings(List<Trace> traces) {
    Profile profile = Profile.recommended().toBuilder().testShare(0).evalShare(0).build();
    Measures measures =
        GivenTraces.build(traces).profile(profile).to(new InMemorySink()).run().measures();
    return Objects.requireNonNull(measures).warnings();
  }

  private static Trace run(int number, int instance) {
    return Trace.builder()
        .source("given")
        .id("run " + number)
        .groupId("instance " + instance)
        .message(Message.user("Solve instance " + instance + "."))
        .message(Message.assistant("Run " + number + " found the answer."))
        .build();
  }
}

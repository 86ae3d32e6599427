package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.testing.GivenTraces;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A build says where its split is too lumpy, or not what was asked for. */
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

  @Test
  void tracesWithoutARepositoryAreCounted() {
    List<Trace> traces =
        IntStream.range(0, 40)
            .mapToObj(run -> in(run % 4 == 0 ? null : "owner/name-" + run, run(run, run)))
            .toList();
    assertThat(warnings(traces, GroupBy.REPOSITORY))
        .containsExactly(
            "10 of 40 traces name no repository, and were grouped by instance: others of the same"
                + " repository can be in another part");
    assertThat(warnings(traces)).isEmpty();
  }

  @Test
  void shuffledRowsKeepNoGroupWhateverTracesName() {
    Measures measures =
        GivenTraces.build(List.of(Trace.builder().id("a").messages(run(1, 1).messages()).build()))
            .profile(Profile.reference())
            .to(new InMemorySink())
            .run()
            .measures();
    assertThat(Objects.requireNonNull(measures).groups().traces()).isEmpty();
  }

  private static Trace in(@Nullable String repository, Trace trace) {
    return Trace.builder()
        .source(trace.source())
        .id(trace.id())
        .groupId(trace.groupId())
        .repository(repository)
        .messages(trace.messages())
        .build();
  }

  private static List<String> warnings(List<Trace> traces) {
    return warnings(traces, GroupBy.INSTANCE);
  }

  private static List<String> warnings(List<Trace> traces, GroupBy groupBy) {
    Profile profile =
        Profile.recommended().toBuilder().groupBy(groupBy).testShare(0).evalShare(0).build();
    Measures measures =
        GivenTraces.build(traces).profile(profile).to(new InMemorySink()).run().measures();
    List<String> warnings = Objects.requireNonNull(measures).warnings();
    List<String> empty =
        List.of(
            "test has no row: nothing can be measured there",
            "eval has no row: nothing can be measured there");
    assertThat(warnings).containsAll(empty);
    return warnings.stream().filter(warning -> !empty.contains(warning)).toList();
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

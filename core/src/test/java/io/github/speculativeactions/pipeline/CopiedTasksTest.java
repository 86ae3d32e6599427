package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.GivenTraces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A task that stands in two parts under two names is learned in none that is not held out most. */
class CopiedTasksTest {

  private static final String HELD_OUT = "task stands in a part that is held out too";

  private static final GroupSplit SPLIT =
      GroupSplit.of(
          Profile.recommended().testShare(),
          Profile.recommended().evalShare(),
          SpeculativeDatasets.DEFAULT_SEED);

  private InMemorySink sink = new InMemorySink();

  @ParameterizedTest
  @CsvSource({
    "TRAIN, TEST, INSTANCE",
    "TRAIN, EVAL, INSTANCE",
    "TEST, EVAL, INSTANCE",
    "TRAIN, EVAL, REPOSITORY"
  })
  void aTaskThatIsHeldOutIsNotLearnedUnderAnotherName(Part learned, Part heldOut, GroupBy groupBy) {
    Trace copy = run("copy", nameIn(learned), task(0));
    Trace original = run("original", nameIn(heldOut), task(0));
    List<Trace> traces = new ArrayList<>(others());
    traces.add(0, copy);
    traces.add(original);

    BuildReport report = build(groupBy, traces);
    Set<DatasetRecord> rows = rows();

    assertThat(rows)
        .extracting(row -> row.provenance().traceId())
        .contains("original")
        .doesNotContain("copy");
    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).containsEntry(HELD_OUT, 2L);
    assertThat(report.dataset(Dataset.VERIFIER).leftOut()).containsEntry(HELD_OUT, 2L);
    assertThat(nearIdentical(report)).isZero();
    assertThat(report.datasets())
        .allSatisfy(
            dataset ->
                assertThat(dataset.totalRows() + dataset.totalLeftOut()).isEqualTo(report.steps()));

    Collections.reverse(traces);
    BuildReport reversed = build(groupBy, traces);

    assertThat(reversed.dataset(Dataset.PROPOSER)).isEqualTo(report.dataset(Dataset.PROPOSER));
    assertThat(withoutPairs(rows())).isEqualTo(withoutPairs(rows));
  }

  @Test
  void aTaskInAllPartsIsKeptForTheEvalOnly() {
    List<Trace> traces = new ArrayList<>();
    for (Part part : Part.values()) {
      traces.add(run(part.label(), nameIn(part), task(0)));
    }

    build(GroupBy.INSTANCE, traces);

    assertThat(rows()).extracting(row -> row.provenance().traceId()).containsOnly("eval");
  }

  @ParameterizedTest
  @EnumSource(RepeatedSteps.class)
  void manyCopiesLeaveNothingToFind(RepeatedSteps repeatedSteps) {
    List<Trace> traces =
        IntStream.range(0, 200)
            .mapToObj(run -> run("run " + run, "instance " + run, task(run / 2)))
            .toList();
    Profile profile = Profile.recommended().toBuilder().repeatedSteps(repeatedSteps).build();

    BuildReport report = GivenTraces.build(traces).profile(profile).to(sink).run();

    assertThat(report.dataset(Dataset.PROPOSER).leftOut().get(HELD_OUT)).isGreaterThan(20);
    assertThat(nearIdentical(report)).isZero();
  }

  @Test
  void runsOnOneTaskMayBeInDifferentPartsWhereEachIsAGroup() {
    List<Trace> traces =
        IntStream.range(0, 200)
            .mapToObj(run -> run("run " + run, "instance " + run / 2, task(run / 2)))
            .toList();

    BuildReport report = build(GroupBy.TRACE, traces);

    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).doesNotContainKey(HELD_OUT);
    assertThat(nearIdentical(report)).isGreaterThan(5);
  }

  @Test
  void aGreetingWithWhichAllTalksBeginIsNoTask() {
    List<Trace> traces =
        IntStream.range(0, 200)
            .mapToObj(run -> run("run " + run, "customer " + run, "Good morning!"))
            .toList();

    BuildReport report = build(GroupBy.INSTANCE, traces);

    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).doesNotContainKey(HELD_OUT);
  }

  @Test
  void tracesThatAreToldNothingFirstHaveNoTaskInCommon() {
    List<Trace> traces =
        Stream.of(Part.values()).map(part -> run(part.label(), nameIn(part), " ")).toList();

    BuildReport report = build(GroupBy.INSTANCE, traces);

    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).doesNotContainKey(HELD_OUT);
  }

  @Test
  void otherTasksAreLearned() {
    BuildReport report = build(GroupBy.INSTANCE, others());

    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).doesNotContainKey(HELD_OUT);
    assertThat(nearIdentical(report)).isZero();
  }

  private BuildReport build(GroupBy groupBy, List<Trace> traces) {
    Profile profile = Profile.recommended().toBuilder().groupBy(groupBy).build();
    sink = new InMemorySink();
    return GivenTraces.build(traces).profile(profile).to(sink).run();
  }

  private Set<DatasetRecord> rows() {
    return Stream.of(
            sink.proposer(Split.TRAIN),
            sink.proposer(Split.TEST),
            sink.verifier(Split.TRAIN),
            sink.verifier(Split.TEST),
            sink.eval(Split.TEST))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  /** What is left to choice among pairs goes by the order of the traces. */
  private static Set<DatasetRecord> withoutPairs(Set<DatasetRecord> rows) {
    return rows.stream()
        .filter(row -> row.dataset() != Dataset.VERIFIER)
        .collect(Collectors.toSet());
  }

  private static long nearIdentical(BuildReport report) {
    Measures measures = Objects.requireNonNull(report.measures());
    return measures.leakage().overlaps().stream().mapToLong(Overlap::nearIdenticalPrompts).sum();
  }

  private static List<Trace> others() {
    return IntStream.range(1, 200)
        .mapToObj(run -> run("run " + run, "instance " + run, task(run)))
        .toList();
  }

  private static String task(int number) {
    return IntStream.range(0, 200)
        .mapToObj(word -> "word" + (number * 1_000 + word * 7 % 200))
        .collect(Collectors.joining(" "));
  }

  private static String nameIn(Part part) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> "group " + i)
        .filter(group -> SPLIT.part(group) == part)
        .findFirst()
        .orElseThrow();
  }

  /** No two agents are told the same by their makers, so that no prompts are identical. */
  private static Trace run(String id, String group, String task) {
    return Trace.builder()
        .source("given")
        .id(id)
        .groupId(group)
        .message(Message.system("Your name is " + id + "."))
        .message(Message.user(task))
        .message(Message.assistant("First answer of " + id))
        .message(Message.user("Go on after " + id))
        .message(Message.assistant("Second answer of " + id))
        .build();
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit;
import io.github.speculativeactions.split.GroupSplit.Part;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.GivenTraces;
import io.github.speculativeactions.testing.TraceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the default profile promises of its rows. */
class RecommendedProfileTest {

  private final InMemorySink sink = new InMemorySink();

  private BuildReport build(Profile profile, List<Trace> traces) {
    return GivenTraces.build(traces).profile(profile).to(sink).run();
  }

  private BuildReport build(List<Trace> traces) {
    return build(Profile.recommended(), traces);
  }

  @ParameterizedTest
  @EnumSource
  void noGroupIsInTwoParts(GroupBy groupBy) {
    List<Trace> traces =
        IntStream.range(0, 300).mapToObj(RecommendedProfileTest::traceOfARepository).toList();
    Map<String, String> groups =
        traces.stream()
            .collect(
                Collectors.toMap(
                    Trace::id, t -> groupBy.groupOf(t.id(), t.groupId(), t.repository())));

    build(Profile.recommended().toBuilder().groupBy(groupBy).build(), traces);

    Function<Stream<? extends DatasetRecord>, Set<String>> groupsOf =
        rows -> rows.map(row -> groups.get(row.provenance().traceId())).collect(Collectors.toSet());
    Set<String> train =
        groupsOf.apply(
            Stream.concat(
                sink.proposer(Split.TRAIN).stream(), sink.verifier(Split.TRAIN).stream()));
    Set<String> test =
        groupsOf.apply(
            Stream.concat(sink.proposer(Split.TEST).stream(), sink.verifier(Split.TEST).stream()));
    Set<String> eval = groupsOf.apply(sink.eval(Split.TEST).stream());
    assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(test);
    assertThat(test).isNotEmpty().doesNotContainAnyElementsOf(eval);
    assertThat(eval).isNotEmpty().doesNotContainAnyElementsOf(train);
  }

  /** Three traces are of one instance, three instances of one repository. */
  private static Trace traceOfARepository(int number) {
    Trace trace = TraceGenerator.seeded(3).trace(number);
    return Trace.builder()
        .source(trace.source())
        .id(trace.id())
        .groupId(trace.groupId())
        .repository("owner/name-" + number / 9)
        .recordedOutcome(trace.recordedOutcome())
        .tools(trace.tools())
        .messages(trace.messages())
        .build();
  }

  @Test
  void aStepThatTwoRunsHaveInCommonHasOneRow() {
    BuildReport report =
        build(
            List.of(
                run("a", "look in one", "look in two", "done with both"),
                run("b", "look in one", "look in two", "look in three", "done with all")));

    assertThat(answers(sink.proposer(Split.TRAIN)))
        .containsExactlyInAnyOrder(
            "look in one", "look in two", "done with both", "look in three", "done with all");
    assertThat(sink.verifier(Split.TRAIN))
        .isNotEmpty()
        .extracting(pair -> List.of(pair.prompt(), pair.chosen()))
        .doesNotHaveDuplicates();
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsExactly(entry("step stands in another trace too", 2L));
  }

  @Test
  void aTraceThatIsThePrefixOfAnotherAddsNothing() {
    BuildReport report =
        build(
            List.of(
                run("step 1", "one"),
                run("step 3", "one", "two", "three"),
                run("step 2", "one", "two")));

    assertThat(sink.proposer(Split.TRAIN))
        .extracting(row -> row.provenance().traceId())
        .containsExactly("step 3", "step 3", "step 3");
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsExactly(entry("trace adds nothing to another one", 3L));
  }

  @Test
  void whatOnlyAFailedRunGoesOnFromIsNotLost() {
    BuildReport report =
        build(
            List.of(
                run("solved", "look", "mend"),
                failed("went on", "look", "mend", "break"),
                run("stopped early", "look")));

    assertThat(sink.proposer(Split.TRAIN))
        .extracting(row -> row.provenance().traceId())
        .containsExactly("solved", "solved");
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsOnly(
            entry("trace adds nothing to another one", 1L),
            entry("trace is unresolved, and training is on resolved ones", 3L));
  }

  @Test
  void aRunThatIsThereInTwoDialectsCountsOnce() {
    BuildReport report =
        build(
            List.of(
                call("tool", "toolu_1", "{\"path\": \"a.py\", \"line\": 3}"),
                call("xml", "call_0", "{\"line\":3,\"path\":\"\\u0061.py\"}")));

    assertThat(sink.proposer(Split.TRAIN))
        .singleElement()
        .satisfies(row -> assertThat(row.provenance().traceId()).isEqualTo("tool"));
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsExactly(entry("trace adds nothing to another one", 1L));
  }

  private static Trace call(String dialect, String callId, String arguments) {
    return Trace.builder()
        .source("given")
        .id(dialect)
        .groupId(groupIn(Part.TRAIN))
        .message(Message.system("Answer in the dialect " + dialect + "."))
        .message(Message.user("Show line 3."))
        .message(Message.assistant("In " + dialect + ":", new ToolCall(callId, "show", arguments)))
        .message(Message.tool(callId, "return 3"))
        .build();
  }

  @ParameterizedTest
  @EnumSource(names = "TRAIN", mode = Mode.EXCLUDE)
  void aPromptThatIsHeldOutIsNotTrainedOn(Part heldOut) {
    List<Trace> traces =
        List.of(
            run(groupIn(Part.TRAIN), "look in one", "done"),
            run(groupIn(heldOut), "look in two", "finished"));

    BuildReport report =
        build(Profile.recommended().toBuilder().groupBy(GroupBy.TRACE).build(), traces);

    assertThat(answers(sink.proposer(Split.TRAIN))).containsExactly("done");
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsEntry("prompt stands in a part that is held out too", 1L);
    assertThat(report.measures()).isNotNull();
    assertThat(report.measures().leakage().isClean()).isTrue();
  }

  @Test
  void aFailedRunIsNoExampleButStillSaysWhatIsWrong() {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String longer = i == 0 ? " of all" : "";
      String shorter = i == 0 ? "" : " of all";
      traces.add(run("good " + i, "Answer " + i + longer).withGroupId(groupIn(Part.TRAIN) + i));
      traces.add(failed("bad " + i, "Wrong " + i + shorter).withGroupId(groupIn(Part.TRAIN) + i));
    }
    Profile toTrainOnly = Profile.recommended().toBuilder().testShare(0).evalShare(0).build();

    build(toTrainOnly, traces);

    assertThat(answers(sink.proposer(Split.TRAIN))).allMatch(answer -> answer.startsWith("Answer"));
    assertThat(sink.verifier(Split.TRAIN))
        .hasSize(2)
        .allSatisfy(
            pair -> {
              assertThat(pair.chosen().get(0).content()).contains("Answer");
              assertThat(pair.rejected().get(0).content()).contains("Wrong");
            });
  }

  private static Trace run(String id, String... texts) {
    return trace(id, Outcome.RESOLVED, texts);
  }

  private static Trace failed(String id, String... texts) {
    return trace(id, Outcome.UNRESOLVED, texts);
  }

  private static Trace trace(String id, Outcome outcome, String... texts) {
    Trace.Builder trace =
        Trace.builder()
            .source("given")
            .id(id)
            .groupId(groupIn(Part.TRAIN))
            .recordedOutcome(outcome)
            .message(Message.user("Solve it."));
    for (String text : texts) {
      trace.message(Message.assistant(text)).message(Message.user("Go on after " + text));
    }
    return trace.build();
  }

  /** {@return a name that the default shares and seed put into a part} */
  private static String groupIn(Part part) {
    GroupSplit split =
        GroupSplit.of(
            Profile.recommended().testShare(),
            Profile.recommended().evalShare(),
            SpeculativeDatasets.DEFAULT_SEED);
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> "group " + i)
        .filter(group -> split.part(group) == part)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> answers(List<ProposerRecord> rows) {
    return rows.stream()
        .map(row -> row.completion().get(0).content())
        .map(text -> text.substring(text.indexOf('\n') + 1))
        .toList();
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.GivenTraces;
import io.github.speculativeactions.testing.RealTraces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows name a trace by its id, so a build says when that does not tell it from another run. */
class RepeatedIdsTest {

  private static final Profile TRAIN_ONLY =
      Profile.recommended().toBuilder().testShare(0).evalShare(0).build();

  private final InMemorySink sink = new InMemorySink();

  private BuildReport build(List<Trace> traces) {
    return GivenTraces.build(traces).profile(TRAIN_ONLY).to(sink).run();
  }

  private static List<String> warnings(BuildReport report) {
    return report.inputs().stream().map(InputReport::warnings).flatMap(List::stream).toList();
  }

  @Test
  void runsThatShareTheirIdAreCountedAndKeepTheirRows() {
    BuildReport report =
        build(
            List.of(
                run("one", "a", "look", "mend"),
                run("one", "a", "think", "give up"),
                run("two", "a", "look around", "mend it"),
                run("one", "b", "ask", "wait")));

    assertThat(warnings(report))
        .containsExactly(
            "2 traces have the id of another run, such as 'one': by trace_id, rows of these runs"
                + " are not told apart");
    assertThat(report.toJson()).contains("\"warnings\" : [ \"2 traces have");
    assertThat(sink.proposer(Split.TRAIN)).hasSize(8);
    assertThat(report.dataset(Dataset.PROPOSER).leftOut()).isEmpty();
  }

  @Test
  void oneRunInTwoDialectsHasOneIdOnPurpose() {
    assertThat(
            warnings(build(List.of(call("toolu_1", "{\"line\": 3}"), call("x", "{\"line\":3}")))))
        .isEmpty();
  }

  @Test
  void soHaveTheRowsOfSweSmithOfOneRun() {
    List<Trace> traces = new ArrayList<>();
    for (String dialect : List.of("tool", "xml", "ticks")) {
      traces.addAll(
          RealTraces.read(
              new SweSmithSource(), "derived-swe-smith-split-rows/" + dialect + ".jsonl"));
    }
    assertThat(traces).hasSize(9);
    assertThat(traces.stream().map(Trace::id).distinct()).hasSize(3);
    assertThat(warnings(build(traces))).isEmpty();
  }

  @Test
  void sourcesKnowNothingOfEachOthersIds() {
    Trace other = run("one", "a", "think", "give up");
    Trace ofAnotherSource =
        Trace.builder()
            .source("another")
            .id(other.id())
            .groupId(other.groupId())
            .messages(other.messages())
            .build();

    assertThat(warnings(build(List.of(run("one", "a", "look", "mend"), ofAnotherSource))))
        .isEmpty();
  }

  private static Trace run(String id, String instance, String... texts) {
    Trace.Builder trace =
        Trace.builder()
            .source("given")
            .id(id)
            .groupId(instance)
            .message(Message.user("Solve " + instance + "."));
    for (String text : texts) {
      trace.message(Message.assistant(text)).message(Message.user("Go on after " + text));
    }
    return trace.build();
  }

  private static Trace call(String callId, String arguments) {
    return Trace.builder()
        .source("given")
        .id("run")
        .groupId("instance")
        .message(Message.system("Your calls are named like " + callId + "."))
        .message(Message.user("Show line 3."))
        .message(Message.assistant("Here:", new ToolCall(callId, "show", arguments)))
        .message(Message.tool(callId, "return 3"))
        .build();
  }
}

package io.github.speculativeactions.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.source.TraceSources;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a plugin is tested: on a file of its own, through the builder. */
class SupportLogSourceTest {

  @TempDir Path folder;
  private final InMemorySink sink = new InMemorySink();

  private BuildReport build(String rows) throws IOException {
    Path log = Files.writeString(folder.resolve("desk.jsonl"), rows);
    return SpeculativeDatasets.builder()
        .from(TraceInput.of(new SupportLogSource(), log))
        .profile(Profile.reference()) // whose eval rows hold messages as the source gives them
        .to(sink)
        .run();
  }

  @Test
  void itIsFoundByItsName() {
    assertThat(TraceSources.discover().require("support-log")).isInstanceOf(SupportLogSource.class);
  }

  @Test
  void turnsBecomeMessages() throws IOException {
    build(SupportLogs.SOLVED);

    assertThat(sink.eval(Split.TRAIN))
        .filteredOn(row -> row.provenance().step() == 1)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.messages())
                    .containsExactly(
                        Message.user("Where is order A7?"),
                        Message.assistant(
                            "I look.", new ToolCall(null, "track", "{\"order\":\"A7\"}")),
                        Message.tool(null, "It left the warehouse this morning."),
                        Message.assistant("It is on its way.")));
  }

  @Test
  void theDesksVerdictIsTheOutcome() throws IOException {
    BuildReport report = build(SupportLogs.SOLVED + SupportLogs.UNSOLVED);

    assertThat(report.outcomes())
        .containsEntry(Outcome.RESOLVED, 1L)
        .containsEntry(Outcome.UNRESOLVED, 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"customer": "C"};                                          ticket is missing
          {"ticket": 17};                                             ticket must be text, not 17
          {"ticket": "T", "customer": "C", "turns": 5};               turns must be a list, not 5
          {"ticket": "T", "customer": "C", "turns": [{"agent": 3}]};  turns[0].agent must be text, not 3
          """)
  void aBadValueIsNamedWithItsPlace(String row, String reason) {
    assertThatThrownBy(() -> build(row))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("support-log, ")
        .hasMessageEndingWith("desk.jsonl, row 1: " + reason);
  }
}

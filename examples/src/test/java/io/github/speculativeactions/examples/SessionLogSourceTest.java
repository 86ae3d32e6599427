package io.github.speculativeactions.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.pipeline.BadRows;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one message each become runs, and a broken row takes its whole run along. */
class SessionLogSourceTest {

  private static final String FIRST =
      """
      {"session": "S-1", "who": "user", "text": "Where is order A7?"}
      {"session": "S-1", "who": "agent", "text": "I look.", "tool": "track", "input": {"order": "A7"}}
      {"session": "S-1", "who": "tool", "text": "It left the warehouse."}
      {"session": "S-1", "who": "agent", "text": "It is on its way."}
      """;

  private static final String LAST =
      """
      {"session": "S-3", "who": "user", "text": "And order A8?"}
      {"session": "S-3", "who": "agent", "text": "I cannot see your orders."}
      """;

  @TempDir Path folder;
  private final InMemorySink sink = new InMemorySink();

  private BuildReport build(BadRows badRows, String rows) throws IOException {
    Path log = Files.writeString(folder.resolve("sessions.jsonl"), rows);
    return SpeculativeDatasets.builder()
        .from(TraceInput.of(new SessionLogSource(), log))
        .profile(Profile.reference()) // whose eval rows hold messages as the source gives them
        .onBadRow(badRows)
        .to(sink)
        .run();
  }

  @Test
  void theRowsOfASessionAreOneRun() throws IOException {
    assertThat(build(BadRows.FAIL, FIRST + LAST).traces()).isEqualTo(2);
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
                        Message.tool(null, "It left the warehouse."),
                        Message.assistant("It is on its way.")));
  }

  @Test
  void aRowThatCannotBeReadTakesTheRestOfItsRunAlong() throws IOException {
    String run =
        """
        {"session": "S-2", "who": "user", "text": "Hi"}
        {"session":
        {"session": "S-2", "who": "agent", "text": "Half a run."}
        """;
    BuildReport report = build(BadRows.QUARANTINE, FIRST + run + LAST);
    assertThat(report.traces()).isEqualTo(2);
    assertThat(sink.rejected()).extracting(row -> row.position().row()).containsExactly(6L);
  }

  @Test
  void aRowThatMakesNoSenseIsNamedAndTakesItsWholeRunAlong() throws IOException {
    String run =
        """
        {"session": "S-2", "who": "user", "text": "Hi"}
        {"session": "S-2", "who": "cat", "text": "Miaow"}
        """;
    BuildReport report = build(BadRows.QUARANTINE, FIRST + run + LAST);
    assertThat(report.traces()).isEqualTo(2);
    assertThat(sink.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("who must be user, agent or tool, not cat");
    assertThat(sink.rejected().get(0).position().row()).isEqualTo(6);
  }

  @Test
  void aRowWithoutASessionIsNamed() {
    assertThatThrownBy(() -> build(BadRows.FAIL, "{\"who\": \"user\"}\n"))
        .hasMessageContaining("session-log, ")
        .hasMessageEndingWith("sessions.jsonl, row 1: session is missing");
  }
}

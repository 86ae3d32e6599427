package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.framing.TokenCounter;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.testing.GivenTraces;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a build says that its rows are. */
class RowLengthsTest {

  private static final PromptWindow WINDOW = PromptWindow.ofTokens(4_096);

  @Test
  void theCallersTokenizerCounts() {
    TokenCounter tokenizer = text -> (text.length() + 1) / 2;
    LengthReport estimated = lengths(WINDOW, 1);
    LengthReport counted = lengths(WINDOW.countedBy(tokenizer), 1);

    assertThat(estimated.tokenCounter()).isEqualTo("estimate");
    assertThat(counted.tokenCounter()).isEqualTo("custom");
    assertThat(longestRow(counted)).isGreaterThan(longestRow(estimated) * 3 / 2);
  }

  @Test
  void promptsWhoseToolsLeaveNoRoomAreCounted() {
    LengthReport few = lengths(WINDOW, 1);
    LengthReport many = lengths(WINDOW, 400);

    assertThat(few.windowTokens()).isEqualTo(4_096);
    assertThat(few.datasets()).isNotEmpty().allMatch(rows -> rows.beyondWindow() == 0);
    assertThat(many.datasets()).isNotEmpty().allMatch(rows -> rows.beyondWindow() == rows.rows());
  }

  @Test
  void withoutAWindowNothingIsBeyondIt() {
    LengthReport whole = lengths(PromptWindow.none(), 400);

    assertThat(whole.windowTokens()).isNull();
    assertThat(whole.datasets()).isNotEmpty().allMatch(rows -> rows.beyondWindow() == 0);
  }

  private static long longestRow(LengthReport lengths) {
    return lengths.datasets().stream()
        .mapToLong(rows -> rows.rowTokens().max())
        .max()
        .orElseThrow();
  }

  private static LengthReport lengths(PromptWindow window, int tools) {
    List<ToolDefinition> offered =
        IntStream.range(0, tools)
            .mapToObj(
                number ->
                    new ToolDefinition(
                        "search_flights_" + number,
                        "Finds the flights between two airports on a day.",
                        "{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\"}}}"))
            .toList();
    Trace trace =
        Trace.builder()
            .source("given")
            .id("trip")
            .groupId("trip")
            .tools(offered)
            .message(Message.user("Book me a flight to Oslo on Friday."))
            .message(Message.assistant("From which airport do you want to leave?"))
            .message(Message.user("From Bergen, in the morning, as early as there is one."))
            .message(Message.assistant("I have booked the flight at 6:15."))
            .build();
    Profile profile =
        Profile.recommended().toBuilder()
            .framing(Framing.recommended(window))
            .testShare(0)
            .evalShare(0)
            .build();
    Measures measures =
        GivenTraces.build(List.of(trace)).profile(profile).to(new InMemorySink()).run().measures();
    return Objects.requireNonNull(measures).lengths();
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.framing.TokenCounter;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowMeasuringTest {

  private static final ToolDefinition TOOL =
      new ToolDefinition("find", "Finds what is asked for.", "{\"type\":\"object\"}");

  @Test
  void theToolsOfferedAreReadWithThePrompt() {
    MeasuredRow plain = measured(List.of());
    MeasuredRow offered = measured(List.of(TOOL, TOOL));
    assertThat(offered.promptTokens() - plain.promptTokens())
        .isEqualTo(2 * PromptWindow.none().tokens(TOOL))
        .isPositive();
    assertThat(offered.answerTokens()).isEqualTo(plain.answerTokens());
  }

  @Test
  void aPromptIsAsLongAsItsMessages() {
    MeasuredRow row = measured(List.of());
    ProposerRecord record = (ProposerRecord) row.row().record();
    assertThat(row.promptTokens()).isEqualTo(PromptWindow.none().tokens(record.prompt()));
    assertThat(row.answerTokens()).isEqualTo(PromptWindow.none().tokens(record.completion()));
  }

  @Test
  void theCallersTokenCounterMeasures() {
    TokenCounter letters = String::length;
    PromptWindow window = PromptWindow.ofTokens(4_096).countedBy(letters);
    MeasuredRow row = measured(List.of(TOOL), window);
    ProposerRecord record = (ProposerRecord) row.row().record();
    assertThat(row.promptTokens())
        .isEqualTo(window.tokens(record.prompt()) + window.tokens(TOOL))
        .isGreaterThan(2 * measured(List.of(TOOL)).promptTokens());
    assertThat(row.answerTokens()).isEqualTo(window.tokens(record.completion()));
  }

  private static MeasuredRow measured(List<ToolDefinition> tools) {
    return measured(tools, PromptWindow.none());
  }

  private static MeasuredRow measured(List<ToolDefinition> tools, PromptWindow window) {
    Trace trace =
        Trace.builder()
            .id("trace")
            .tools(tools)
            .message(Message.user("Where is it?"))
            .message(Message.assistant("Here."))
            .build();
    ProposerRecord row = ProposerRecordBuilder.recommended().build(trace.steps().get(0));
    return RowMeasuring.measure(List.of(new SplitRecord(Split.TRAIN, row, 0)), window, true).get(0);
  }
}

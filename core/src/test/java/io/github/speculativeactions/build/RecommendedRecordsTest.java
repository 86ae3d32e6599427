package io.github.speculativeactions.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records made by hand with the recommended choices. */
class RecommendedRecordsTest {

  private static final Step STEP =
      Step.of(
          List.of(Message.user("Does it work?")),
          Message.assistant("", new ToolCall("c1", "bash", "{\"command\": \"pytest -q\"}")));

  @Test
  void theProposerGetsTheLabelOfWhatTheStepDoesAndOneSystemMessage() {
    ProposerRecord record = ProposerRecordBuilder.recommended().build(STEP);

    assertThat(record.actionType()).isEqualTo(ActionType.VERIFIER);
    assertThat(record.provenance().labelRule()).isEqualTo("shell: pytest");
    assertThat(record.prompt()).isEqualTo(Framing.recommended().prompts().question(STEP));
    assertThat(record.completion().get(0).content()).isEqualTo("Action: verifier\n");
    assertThat(record.completion().get(0).toolCalls()).hasSize(1);
  }

  @Test
  void theEvalHasThePromptAndTheCompletionOfTheProposer() {
    ProposerRecord proposer = ProposerRecordBuilder.recommended().build(STEP);
    EvalRecord eval = EvalRecordBuilder.recommended().build(STEP);

    assertThat(eval.prompt()).isEqualTo(proposer.prompt());
    assertThat(eval.completion()).isEqualTo(proposer.completion());
    assertThat(eval.actionType()).isEqualTo(ActionType.VERIFIER);
  }
}

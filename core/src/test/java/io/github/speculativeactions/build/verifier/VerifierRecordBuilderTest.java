package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierRecordBuilderTest {

  @Test
  void aCannedLineOfTheStepsOwnTypeIsNoNegative() {
    Step step = Step.of(List.of(), Message.assistant("In conclusion: done."));

    assertThatThrownBy(() -> VerifierRecordBuilder.reference().build(step, ActionType.FINAL_ANSWER))
        .hasMessage("the step is a final_answer; a line that claims so is no negative");
  }
}

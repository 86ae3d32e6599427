package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several blocks of shell show a reader what to type; one at the end is what the agent runs. */
class FencedAlternativesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With pip:\n```\npip install a\n```\nor conda:\n```\nconda install a\n```",
        "With pip:\n```\npip install a\n```\nor conda:\n```bash\nconda install a\n```",
        "First:\n```\nnpm ci\n```\nThen, in this file:\n```\nport = 1\n```\nAt last:\n```\nnpm start\n```",
        "```\npip install a\n```\nor:\n```\nconda install a\n```\n"
      })
  void alternativesAreNoCall(String text) {
    assertThat(classify(text)).isEqualTo(ActionType.FINAL_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It prints:\n```\nhello world\n```\nLook at the source.\n```\ncat a.py\n```",
        "The file says:\n```\nport = 1\n```\nLet me see it all.\n```bash\ncat a.conf\n```"
      })
  void aCommandBehindWhatIsNoneIsACall(String text) {
    assertThat(classify(text)).isEqualTo(ActionType.FILE_READ);
  }

  private static ActionType classify(String text) {
    Step step = Step.of(List.of(), Message.assistant(text));
    return ActionClassifiers.structural().classify(step).actionType();
  }
}

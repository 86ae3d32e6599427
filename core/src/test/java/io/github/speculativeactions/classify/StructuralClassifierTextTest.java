package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages without a call are. */
class StructuralClassifierTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which account do you mean?",
        "Could you please tell me your order number? For example, #W123.",
        "Sure, I can help with that. Do you prefer the morning or the evening?",
        "To proceed, I'll need the audio file. Please provide it.",
        "I can't change the booking without your user id. Please look it up.",
        "Soll ich das rote oder das blaue nehmen?",
        "これはどちらですか？",
      })
  void whatAsksForSomethingIsAQuestion(String text) {
    assertThat(type(text)).isEqualTo("ask_clarification");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I'm unable to book tickets.",
        "I\u2019m unable to do that.",
        "I don't have access to your calendar. Please check it yourself.",
        "Apologies, I can't predict the weather. I recommend using a website.",
        "Unfortunately I am not able to cancel this order. Can I help you with anything else?",
      })
  void whatDeclinesIsBlocked(String text) {
    assertThat(type(text)).isEqualTo("BLOCKED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris is the capital of France.",
        "I'm sorry for the wait. Your order will arrive tomorrow.",
        "I can't show all tokens at once. However, I can make you a new one.",
        "The house in Austin costs $2,500 a month. Would you like more details?",
        "I have booked the flight for you. Is there anything else I can do?",
        "Hello! How can I help you today?",
        "Why does it fail? Because the index is off by one. I fixed it.",
        "The fix is in a.py, line 2.5 of the list; let me know if you have questions.",
      })
  void whatAnswersIsFinal(String text) {
    assertThat(type(text)).isEqualTo("final_answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Let me look at the failing test.", "The cause is clear. Now let's fix it:", " "})
  void whatOnlyPlansIsUnsure(String text) {
    Classification classification = classify(text);
    assertThat(classification.actionType().label()).isEqualTo("tool_call");
    assertThat(classification.confidence()).isLessThan(0.5);
  }

  @Test
  void aLongTextIsJudgedByItsHeadAndItsTail() {
    String filler = "The sky is blue today. ".repeat(1_000);
    assertThat(type(filler)).isEqualTo("final_answer");
    assertThat(type(filler + "Which one do you mean?")).isEqualTo("ask_clarification");
    assertThat(type("I'm unable to do that. " + filler)).isEqualTo("BLOCKED");
  }

  private static String type(String text) {
    return classify(text).actionType().label();
  }

  private static Classification classify(String text) {
    return ActionClassifiers.structural().classify(Step.of(List.of(), Message.assistant(text)));
  }
}

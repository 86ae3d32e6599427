package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.bash;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "I do not have access to your location, so which city should I use?",
        "Let me know your order number so I can look it up.",
        "Provide the city name, please.",
        "Do you want me to cancel reservation X? (yes/no)",
        "It costs 50 euros. Do you want me to cancel it? (yes/no)",
        "To proceed I will need: 1) your name 2) your DOB",
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
        "I can't book it. Would you like me to look for a train instead?",
        "There is no function available for this request.",
        "That isn't something I'm allowed to do.",
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
      strings = {
        "Let me look at the failing test.",
        "The cause is clear. Now let's fix it:",
        "It times out. I will now decompile it.",
        "I cannot find the bug in the file yet, so I will search for it.",
        "I can't see the error in the log, so let me run the tests again.",
        "I am unable to import the module; let me install it first.",
        "Next, we should see what it does.",
        "First we open it. It is in src, but we should check to be sure.",
        "Now let's run it. It should print 345.",
        "Now let's run the code.\n```\ndecode rep18\n```",
        "It takes its input from the user. I will try to read the main function.\n```\ndecode rock\n```",
        "{\"analysis\": \"The task is complete, but for a check.\", \"task_complete\": false}",
        " "
      })
  void whatOnlyPlansIsUnsure(String text) {
    Classification classification = said(text);
    assertThat(classification.actionType().label()).isEqualTo("tool_call");
    assertThat(classification.confidence()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I booked the flight. Let me know when you land, and I will be happy to help.",
        "The value is 3. Let me know if we should go on.",
        "Set it so:\n```\nhost = localhost\n```",
        "It prints:\n```\nhello world\n```",
        "Provide a fallback for old browsers.",
        "The copy is in your folder. Share this link with your friends.",
        "There is no function called parse in a.py.",
      })
  void anAnswerMayPromiseHelpOrEndWithABlock(String text) {
    assertThat(type(text)).isNotEqualTo("tool_call");
  }

  @Test
  void withinARunOfCallsOnlyAClosingTextIsASureAnswer() {
    List<Message> run =
        List.of(
            Message.user("Fix it."), Message.assistant("", bash("ls")), Message.tool("1", "a.py"));
    String remark = "The function rounds down.";
    String closing = "The function rounds now, and the issue has been fixed.";

    assertThat(said(List.of(), remark).confidence()).isEqualTo(0.8);
    assertThat(said(run, remark))
        .isEqualTo(
            new Classification(
                ActionType.FINAL_ANSWER,
                0.5,
                "text: answer, in a run of calls",
                SideEffect.READ_ONLY));
    assertThat(said(run, closing).confidence()).isEqualTo(0.95);
    assertThat(said(run, closing).rule()).isEqualTo("text: answer, closing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The order is on its way. Have a great day!                      | final_answer      | 0.5
          The order weighs two kilos.                                     | final_answer      | 0.3
          I'm unable to refund an order that was sent.                    | BLOCKED           | 0.8
          The red one is sold out. Would you like me to send a blue one?  | ask_clarification | 0.9
          I cannot refund it in cash. Please confirm that a voucher will do. | ask_clarification | 0.96
          Which order do you mean?                                        | ask_clarification | 0.96
          I refunded it. Is there anything else I can do for you?         | final_answer      | 0.5
          """)
  void inADialogueNoTextIsKnownToBeTheLast(String text, String type, double confidence) {
    List<Message> dialogue =
        List.of(
            Message.user("I have a question about my order."),
            Message.assistant("Sure, I can help you with that. What is its number?"),
            Message.user("It is 1234."));

    Classification classification = said(dialogue, text);
    assertThat(classification.actionType().label()).isEqualTo(type);
    assertThat(classification.confidence()).isEqualTo(confidence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leider kann ich das nicht tun.",
        "Je suis d\u00e9sol\u00e9, je ne peux pas faire cela.",
        "\u62b1\u6b49\uff0c\u6211\u65e0\u6cd5\u5b8c\u6210\u8fd9\u4e2a\u8bf7\u6c42\u3002",
        "Lo siento, no puedo ayudar con eso.",
      })
  void whatIsNotEnglishIsUnsure(String text) {
    assertThat(said(text).confidence()).isEqualTo(0.3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Paris, France", "42", "Your r\u00e9sum\u00e9 is in the folder.", "I fixed it."})
  void anAnswerThatMayBeEnglishIsSurer(String text) {
    assertThat(said(text).confidence()).isEqualTo(0.8);
  }

  @Test
  void whatFollowsIsNotLookedAt() {
    List<Message> messages =
        List.of(
            Message.user("How much is it?"),
            Message.assistant("It is 3 euros."),
            Message.user("And that one?"),
            Message.assistant("That one is 4 euros."));
    Trace trace = Trace.builder().messages(messages).build();

    Step first = trace.steps().get(0);
    Classification alone = said(messages.subList(0, 1), "It is 3 euros.");
    assertThat(ActionClassifiers.structural().classify(first)).isEqualTo(alone);
    assertThat(alone.confidence()).isEqualTo(0.8);
  }

  @Test
  void anOfferAtTheEndOfARunOfCallsIsNoQuestion() {
    List<Message> run =
        List.of(
            Message.user("Fix it."), Message.assistant("", bash("ls")), Message.tool("1", "a.py"));
    String offer = "The issue has been fixed. Would you like me to add a test as well?";

    assertThat(said(run, offer).actionType()).isEqualTo(ActionType.FINAL_ANSWER);
    assertThat(said(List.of(), offer).actionType()).isEqualTo(ActionType.FINAL_ANSWER);
  }

  @Test
  void aLongTextIsJudgedByItsHeadAndItsTail() {
    String filler = "The sky is blue today. ".repeat(1_000);
    assertThat(type(filler)).isEqualTo("final_answer");
    assertThat(type(filler + "Which one do you mean?")).isEqualTo("ask_clarification");
    assertThat(type("I'm unable to do that. " + filler)).isEqualTo("BLOCKED");
  }

  private static String type(String text) {
    return said(text).actionType().label();
  }

  private static Classification said(String text) {
    return said(List.of(), text);
  }

  private static Classification said(List<Message> history, String text) {
    return classify(history, Message.assistant(text));
  }
}

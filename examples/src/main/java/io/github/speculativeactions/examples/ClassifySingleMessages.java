package io.github.speculativeactions.examples;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;

/** Asks what a message does, without a trace around it: in an agent's runtime, for example. */
public final class ClassifySingleMessages {

  private ClassifySingleMessages() {}

  /**
   * Classifies three messages.
   *
   * @param args none
   */
  public static void main(String... args) {
    ActionClassifier classifier = ActionClassifiers.structural();
    Message task = Message.user("The date parser takes 24:00 for the start of the day.");
    List<Message> actions =
        List.of(
            Message.assistant("Shall 24:00 be the end of the day instead?"),
            Message.assistant(
                "Now the test:", new ToolCall("call-1", "bash", "{\"command\": \"pytest -q\"}")),
            Message.assistant("24:00 is the end of the day now."));
    for (Message action : actions) {
      Classification answer = classifier.classify(Step.of(List.of(task), action));
      System.out.println(answer.actionType().label() + " <- " + answer.rule());
    }
  }
}

package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.ArrayList;
import java.util.List;

/** Answers as the reference does: the first rule with a phrase in the text decides. */
final class ReferenceClassifier implements ActionClassifier {

  /** The reference decides by yes or no; anything below 1 would be our own invention. */
  private static final double CONFIDENCE = 1;

  private final PhraseAutomaton automaton = PhraseAutomaton.of(ReferenceRules.PHRASES);

  /** What to answer when the phrase of the same index is the first one found. */
  private final List<Classification> answers = new ArrayList<>();

  private final Classification noRule =
      Classification.of(ActionType.TOOL_CALL, CONFIDENCE, "reference: no rule");

  ReferenceClassifier() {
    for (Phrase phrase : ReferenceRules.PHRASES) {
      String rule = "reference: " + phrase.type().label() + " (" + phrase.pattern() + ")";
      answers.add(Classification.of(phrase.type(), CONFIDENCE, rule));
    }
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Classification classify(Step step) {
    Message action = step.action().asRecorded();
    PhraseScan scan = new PhraseScan(automaton);
    scan.accept(action.content());
    scan.accept(" ");
    if (!action.toolCalls().isEmpty()) {
      new CallsAsJson(scan).write(action.toolCalls());
    }
    long found = scan.finish();
    return found == 0 ? noRule : answers.get(Long.numberOfTrailingZeros(found));
  }
}

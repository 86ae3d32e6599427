package io.github.speculativeactions.examples.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.examples.score.ClassifierScore.Tally;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifierScoreTest {

  /** Calls every text that ends in a question mark a question, the longer the surer. */
  private static final ActionClassifier MARKS =
      step -> {
        String text = step.action().content();
        boolean asks = text.endsWith("?");
        return Classification.of(
            asks ? ActionType.ASK_CLARIFICATION : ActionType.FINAL_ANSWER,
            Math.min(1, text.length() / 10.0),
            asks ? "mark" : "no mark");
      };

  private final ClassifierScore score =
      ClassifierScore.of(
          MARKS,
          List.of(
              labelled("0123456789", "answer", ActionType.FINAL_ANSWER),
              labelled("01234567?", "ask", ActionType.ASK_CLARIFICATION),
              labelled("01234567", "ask", ActionType.ASK_CLARIFICATION),
              labelled("0?", "other", ActionType.ASK_CLARIFICATION, ActionType.BLOCKED)));

  @Test
  void anAnswerIsRightIfTheCategoryCanMeanIt() {
    assertThat(score.all().accuracy()).isEqualTo(0.75);
    assertThat(score.strict()).isEqualTo(new Tally("strict", 3, 2, (1 + 0.9 + 0.8) / 3));
    assertThat(score.macroRecall()).isEqualTo((1 + 0.5 + 1) / 3);
  }

  @Test
  void theSurestAnswersComeFirst() {
    assertThat(score.surest(0.5).right()).isEqualTo(2);
    assertThat(score.surest(0.75).accuracy()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(score.surest(0).accuracy()).isZero();
  }

  @Test
  void answersAreCountedByCategoryTypeAndRule() {
    assertThat(score.byCategory())
        .extracting(Tally::name)
        .containsExactly("answer", "ask", "other");
    assertThat(score.byRule()).extracting(Tally::name).containsExactly("mark", "no mark");
    assertThat(score.confusion())
        .containsEntry("ask", Map.of("ask_clarification", 1L, "final_answer", 1L));
  }

  private static LabelledStep labelled(String text, String category, ActionType... allowed) {
    Step step = Step.of(List.of(), Message.assistant(text));
    return new LabelledStep(step, category, Set.of(allowed));
  }
}

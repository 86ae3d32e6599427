package io.github.speculativeactions.examples.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.examples.cli.SharedData;
import io.github.speculativeactions.storage.LocalStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the default classifier does on labels that others made. */
class StructuralClassifierScoreTest {

  @Test
  void stepsOfCodingAgentsAreToldAsPeopleToldThem() throws IOException {
    ClassifierScore score = score("labels/openhands-human.jsonl");
    assertThat(score.all().accuracy()).isGreaterThanOrEqualTo(0.896);
    assertThat(score.macroRecall()).isGreaterThanOrEqualTo(0.941);
    assertThat(score.strict().accuracy()).isGreaterThanOrEqualTo(0.878);
  }

  @Test
  void answersQuestionsAndRefusalsAreToldApart() throws IOException {
    ClassifierScore score = score("labels/when2call.jsonl");
    assertThat(score.all().accuracy()).isGreaterThanOrEqualTo(0.992);
    assertThat(score.strict().accuracy()).isGreaterThanOrEqualTo(0.989);
  }

  /**
   * When2call is simpler than what its rules are for: of answers that no rule matched nearly all
   * are right there, while elsewhere requests and refusals in other words are among them.
   */
  @ParameterizedTest
  @CsvSource({"labels/openhands-human.jsonl, 0.061", "labels/when2call.jsonl, 0.101"})
  void theConfidenceIsNearTheShareOfRightAnswers(String file, double most) throws IOException {
    ClassifierScore.Tally all = score(file).all();
    assertThat(Math.abs(all.confidence() - all.accuracy())).isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"editor: , ''", "shell: , run of a script", "shell: run of a script, ''"})
  void theConfidenceOfWhatTheLabelsKnowIsMeasuredOnThem(String family, String without)
      throws IOException {
    List<Double> shares = new ArrayList<>();
    double stated = 0;
    for (List<LabelledStep> trace : traces("labels/openhands-human.jsonl")) {
      int answers = 0;
      int right = 0;
      for (LabelledStep labelled : trace) {
        Classification answer = ActionClassifiers.structural().classify(labelled.step());
        String rule = answer.rule();
        if (rule.startsWith(family) && (without.isEmpty() || !rule.endsWith(without))) {
          answers++;
          right += labelled.allowed().contains(answer.actionType()) ? 1 : 0;
          stated = Math.max(stated, answer.confidence());
        }
      }
      if (answers > 0) {
        shares.add((double) right / answers);
      }
    }
    double measured =
        (shares.stream().mapToDouble(Double::doubleValue).sum() + 1) / (shares.size() + 2);
    assertThat(stated).isCloseTo(measured, within(0.006));
  }

  /** The rows of a trace stand together, the first one without anything before it. */
  private static List<List<LabelledStep>> traces(String file) throws IOException {
    List<List<LabelledStep>> traces = new ArrayList<>();
    for (LabelledStep labelled : rows(file)) {
      if (labelled.step().history().isEmpty()) {
        traces.add(new ArrayList<>());
      }
      traces.get(traces.size() - 1).add(labelled);
    }
    return traces;
  }

  private static ClassifierScore score(String file) throws IOException {
    return ClassifierScore.of(ActionClassifiers.structural(), rows(file));
  }

  private static List<LabelledStep> rows(String file) throws IOException {
    return LabelFile.read(new LocalStorage().list(SharedData.require(file).toString()).get(0));
  }
}

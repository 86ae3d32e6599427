package io.github.speculativeactions.examples.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.examples.cli.SharedData;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How the default classifier does on labels that others made. */
class StructuralClassifierScoreTest {

  @Test
  void stepsOfCodingAgentsAreToldAsPeopleToldThem() throws IOException {
    ClassifierScore score = score("labels/openhands-human.jsonl");
    assertThat(score.all().accuracy()).isGreaterThanOrEqualTo(0.88);
    assertThat(score.macroRecall()).isGreaterThanOrEqualTo(0.8);
    assertThat(score.strict().accuracy()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void answersQuestionsAndRefusalsAreToldApart() throws IOException {
    ClassifierScore score = score("labels/when2call.jsonl");
    assertThat(score.all().accuracy()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.strict().accuracy()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theConfidenceIsNearTheShareOfRightAnswers() throws IOException {
    for (String file : new String[] {"labels/openhands-human.jsonl", "labels/when2call.jsonl"}) {
      ClassifierScore.Tally all = score(file).all();
      assertThat(Math.abs(all.confidence() - all.accuracy())).as(file).isLessThan(0.08);
    }
  }

  private static ClassifierScore score(String file) throws IOException {
    return ClassifierScore.of(
        ActionClassifiers.structural(), LabelFile.read(SharedData.require(file)));
  }
}

package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.speculativeactions.classify.LabelledMessages.Comparison;
import io.github.speculativeactions.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceClassifierGoldenTest {

  private final ActionClassifier classifier = ActionClassifiers.reference();

  @Test
  void everyMessageOfTheRecordedTracesGetsTheLabelOfTheReference() throws IOException {
    Comparison comparison =
        LabelledMessages.compare(SharedData.require("golden/labels.jsonl.gz"), classifier);
    assertThat(comparison.shown()).isEmpty();
    assertThat(comparison.lines()).isEqualTo(4_445);
  }

  /** The file is one that {@code ci/classifier_oracle.py} has written. */
  @Test
  void everyMessageOfTheOracleGetsTheLabelOfTheOracle() throws IOException {
    String file = System.getProperty("classifier.oracle");
    assumeTrue(file != null, "-Dclassifier.oracle=FILE names no file of ci/classifier_oracle.py");
    Comparison comparison = LabelledMessages.compare(Path.of(file), classifier);
    System.out.println(
        file + ": " + comparison.lines() + " lines, " + comparison.differences() + " differences");
    assertThat(comparison.shown()).isEmpty();
    assertThat(comparison.lines()).isPositive();
  }

  @Test
  void aLabelThatDiffersIsReported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("labels.jsonl");
    Files.writeString(
        file,
        """
        {"content": "patch", "tool_calls": null, "label": "file_write"}
        {"content": "patch", "tool_calls": null, "label": "file_read"}
        """);
    Comparison comparison = LabelledMessages.compare(file, classifier);
    assertThat(comparison.lines()).isEqualTo(2);
    assertThat(comparison.differences()).isEqualTo(1);
    assertThat(comparison.shown()).singleElement().asString().startsWith("line 2: ");
  }

  @Test
  void aLineThatIsNoLabelledMessageIsAnError(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("labels.jsonl"), "{}\n");
    assertThatThrownBy(() -> LabelledMessages.compare(file, classifier)).isNotNull();
  }
}

package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Outputs of a few small files, for tests of output folders. */
final class Outputs {

  static final String REPORT = "{\n  \"generator\" : \"speculative-actions\"\n}\n";

  private Outputs() {}

  static void commit(Path folder, Map<String, String> files) throws IOException {
    try (OutputFolder output = OutputFolder.begin(folder)) {
      write(output, files);
      output.commit();
    }
  }

  static void write(OutputFolder output, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = output.staging().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(output.staging().resolve("report.json"), REPORT);
  }

  static void assertRefused(Path folder, Category category, String... messageParts) {
    assertThatThrownBy(() -> OutputFolder.begin(folder))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class, e -> assertThat(e.category()).isEqualTo(category))
        .hasMessageContainingAll(messageParts);
  }
}

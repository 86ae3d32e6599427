package io.github.speculativeactions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {

  @Test
  void whatIsThereIsFound(@TempDir Path shared) throws IOException {
    Path file = Files.createFile(shared.resolve("labels"));
    assertThat(SharedData.find(shared, "labels", true)).isEqualTo(file);
  }

  @Test
  void whatIsMissingSkipsTheTestAndSaysWhereItShouldBe(@TempDir Path shared) {
    assertThatThrownBy(() -> SharedData.find(shared, "labels", false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining(shared.resolve("labels").toString());
  }

  @Test
  void whatIsMissingFailsTheTestWhereItIsRequired(@TempDir Path shared) {
    assertThatThrownBy(() -> SharedData.find(shared, "labels", true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(shared.resolve("labels").toString());
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceSpoolTest {

  @TempDir Path folder;

  @Test
  void whatWasAppendedIsReadBackByAnyThreadAcrossTheBuffer() {
    Random random = new Random(1);
    List<byte[]> written = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    try (TraceSpool spool = TraceSpool.create(folder)) {
      for (int size : new int[] {0, 1, (1 << 20) - 2, 3, 1 << 20, 5, 3 << 20, 0, 7}) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        written.add(bytes);
        offsets.add(spool.append(bytes, bytes.length));
      }
      spool.finish();
      IntStream.range(0, written.size())
          .parallel()
          .forEach(
              i ->
                  assertThat(spool.read(offsets.get(i), written.get(i).length))
                      .isEqualTo(written.get(i)));
    }
  }

  @Test
  void itLeavesNoFile() {
    TraceSpool spool = TraceSpool.create(folder);
    spool.append(new byte[2 << 20], 2 << 20);
    spool.finish();
    spool.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readingBehindTheEndIsAStorageError() {
    try (TraceSpool spool = TraceSpool.create(folder)) {
      spool.append(new byte[20], 10);
      spool.finish();
      assertThatThrownBy(() -> spool.read(5, 6)).hasMessageContaining("the file ends at 10");
    }
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> TraceSpool.create(missing))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.STORAGE))
        .hasMessageContaining("'" + missing + "'");
  }
}

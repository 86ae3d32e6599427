package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may be larger than the memory, by far. */
class BoundedMemoryTest {

  private static final int ROWS = 50;
  private static final int CHARACTERS = 50_000;
  private static final int GROUPS = 75;

  @Test
  void aFileIsReadToItsEndInAFifthOfItsSize(@TempDir Path folder)
      throws IOException, InterruptedException {
    Object[] texts = Collections.nCopies(ROWS, "x".repeat(CHARACTERS)).toArray();
    byte[] group =
        new HandMadeFile("required binary a (UTF8); required binary b (UTF8);", ROWS)
            .column("", "", texts)
            .column("", "", texts)
            .bytes();
    Path file = folder.resolve("large.parquet");
    RepeatedGroups.write(group, GROUPS, file);
    assertThat(Files.size(file)).isGreaterThan(320L << 20);

    try (ChildJvm child = ChildJvm.start(List.of("-Xmx64m"), RowCount.class, file)) {
      long rows = (long) ROWS * GROUPS;
      assertThat(child.awaitEnd())
          .isEqualTo(rows + " rows, " + rows * 2 * CHARACTERS + " characters");
    }
  }
}

package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.testing.ChildJvm;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What comes out of damaged files is rows or a refusal, soon and in little memory. {@code
 * -Ddamaged.files=N} sets in how many ways they are damaged.
 */
class DamagedParquetFileTest {

  private static final int FILES = Integer.getInteger("damaged.files", 2_000);

  @Test
  @Timeout(600)
  void damageIsRefusedWithinTimeAndMemory()
      throws IOException, URISyntaxException, InterruptedException {
    Path folder = Path.of(DamagedParquetFileTest.class.getResource("foreign").toURI());
    try (ChildJvm child =
        ChildJvm.start(List.of("-Xmx256m"), DamagedReads.class, folder, 0, FILES)) {
      String output = child.awaitEnd();
      System.out.println(output.substring(Math.max(0, output.length() - 200)));
      assertThat(output).contains("PASSED " + FILES);
    }
  }
}

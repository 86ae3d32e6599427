package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@code docs/parquet-compatibility.md} say what is tested, and nothing else. */
class CompatibilityTableTest {

  private static final Path PAGE = Path.of("..", "docs", "parquet-compatibility.md");
  private static final Path FOUND = Path.of("target", "parquet-compatibility.md");

  @TestFactory
  Stream<DynamicTest> eachTickIsAFileWhoseRowsAreWhatTheWriterWasGiven() throws IOException {
    return new CompatibilityTable()
        .cells().entrySet().stream()
            .map(cell -> dynamicTest(cell.getKey(), () -> ExpectedRows.check(cell.getValue())));
  }

  @Test
  void thePageHasTheTicksThatTheFilesGive() throws IOException {
    String page = Files.readString(PAGE);
    String prose = page.substring(0, page.indexOf("\n## ") + 1);
    Files.writeString(FOUND, prose + new CompatibilityTable().toMarkdown());
    assertThat(page)
        .as("io-parquet/%s is how the page should be", FOUND)
        .isEqualTo(Files.readString(FOUND));
  }
}

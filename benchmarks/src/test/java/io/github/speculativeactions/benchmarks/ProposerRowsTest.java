package io.github.speculativeactions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.parquet.write.ParquetSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposerRowsTest {

  @TempDir private Path folder;
  private Path traces = Path.of("");

  @BeforeEach
  void generateTraces() throws IOException {
    traces = folder.resolve("traces.jsonl");
    GeneratedTraces.seeded(7).write(traces, 120);
  }

  @Test
  void whatTheBenchmarkWritesIsByteForByteWhatABuildWrites() throws IOException {
    ProposerRows.of(traces).write(folder.resolve("benchmark"));
    ProposerRows.build(traces, ParquetSink.in(folder.resolve("build")));

    List<Path> built = files("build");
    assertThat(built).hasSize(2);
    for (Path file : built) {
      assertThat(files("benchmark"))
          .filteredOn(other -> other.getFileName().equals(file.getFileName()))
          .singleElement()
          .satisfies(other -> assertThat(other).hasSameBinaryContentAs(file));
    }
  }

  @Test
  void expandedBytesCountEveryMessageOfEveryRow() throws IOException {
    ProposerRows rows = ProposerRows.of(traces);
    rows.write(folder.resolve("out"));

    long contents =
        Stream.concat(rows.train().stream(), rows.test().stream())
            .flatMap(row -> Stream.concat(row.prompt().stream(), row.completion().stream()))
            .mapToLong(message -> message.content().length())
            .sum();
    Path data = folder.resolve("out/proposer-sft");
    assertThat(Rows.expandedBytes(data, Set.of())).isBetween(contents, contents + contents / 5);
  }

  private List<Path> files(String output) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(output).resolve("proposer-sft/data"))) {
      return files.toList();
    }
  }
}

package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines of the same records are what a reader must find. */
class WrittenRowsTest {

  private static final List<DatasetRecord> RECORDS = SampleRecords.ofTraces(60);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyCodecGivesTheRowsBack(ParquetCodec codec) throws IOException {
    assertReadBack(RECORDS, ParquetOptions.builder().codec(codec).build(), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 19, 22})
  void everyZstandardLevelGivesTheRowsBack(int level) throws IOException {
    assertReadBack(RECORDS, ParquetOptions.builder().zstdLevel(level).build(), 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 3_000, 50_000, 1_000_000})
  void everyLimitOfRowGroupsGivesTheRowsBack(long bytes) throws IOException {
    ParquetOptions options =
        ParquetOptions.builder().maxRowGroupBytes(bytes).maxShardBytes(3 * bytes).build();
    assertReadBack(RECORDS, options, 4);
  }

  @Test
  void rowsWithoutOrderComeBackInThatOrder() throws IOException {
    List<DatasetRecord> shuffled = new ArrayList<>(RECORDS);
    Collections.shuffle(shuffled, new Random(3));
    assertReadBack(shuffled, ParquetOptions.builder().maxRowGroupBytes(20_000).build(), 2);
  }

  @Test
  void theBytesDoNotDependOnTheNumberOfThreads() throws IOException {
    ParquetOptions options =
        ParquetOptions.builder().maxRowGroupBytes(20_000).maxShardBytes(100_000).build();
    List<byte[]> onOne = bytes("one", options, 1);
    assertThat(onOne).hasSizeGreaterThan(4);
    assertThat(bytes("two", options, 2)).containsExactlyElementsOf(onOne);
    assertThat(bytes("eight", options, 8)).containsExactlyElementsOf(onOne);
  }

  private List<byte[]> bytes(String name, ParquetOptions options, int threads) throws IOException {
    ParquetOutput output =
        ParquetOutput.write(folder.resolve(name), TestRecords.schemas(), RECORDS, options, threads);
    List<byte[]> bytes = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      for (Path file : output.files(dataset, Split.TRAIN)) {
        bytes.add(Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private void assertReadBack(List<DatasetRecord> records, ParquetOptions options, int threads)
      throws IOException {
    ParquetOutput output =
        ParquetOutput.write(
            folder.resolve("parquet"), TestRecords.schemas(), records, options, threads);
    writeAsJsonl(records);
    for (Dataset dataset : List.of(Dataset.PROPOSER, Dataset.VERIFIER)) {
      assertThat(output.trees(dataset, Split.TRAIN))
          .isNotEmpty()
          .containsExactlyElementsOf(jsonl(dataset));
    }
  }

  private void writeAsJsonl(List<DatasetRecord> records) {
    try (DatasetSink sink = JsonlSink.in(folder.resolve("jsonl"))) {
      sink.open(SinkContext.of(TestRecords.schemas()));
      records.forEach(record -> sink.write(Split.TRAIN, record));
      sink.commit(TestRecords.report());
    }
  }

  private List<JsonNode> jsonl(Dataset dataset) throws IOException {
    Path file =
        folder.resolve("jsonl").resolve(dataset.label()).resolve("data/train-00000-of-00001.jsonl");
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }
}

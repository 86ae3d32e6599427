package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BordersTest {

  private static final long SHARD = 1_000_000_000;

  @TempDir Path folder;

  @Test
  void aRowGroupEndsBetweenTraces() throws IOException {
    // Three traces of about 3,300 bytes: 1 + 2 messages of 1,000 letters and what is around them.
    List<ProposerRecord> records = new ArrayList<>();
    for (String trace : List.of("a", "b", "c")) {
      records.addAll(SampleRecords.growing(trace, 2, 1_000));
    }
    assertThat(rowGroups(records, 7_000)).containsExactly(4L, 2L);
    assertThat(rowGroups(records, 6_000)).containsExactly(2L, 2L, 2L);
    assertThat(rowGroups(records, 100_000)).containsExactly(6L);
  }

  @Test
  void aTraceThatIsLargerThanARowGroupEndsBetweenItsRows() throws IOException {
    List<ProposerRecord> records = new ArrayList<>();
    records.addAll(SampleRecords.growing("small", 1, 1_000));
    records.addAll(SampleRecords.growing("large", 6, 1_000));
    records.addAll(SampleRecords.growing("next", 1, 1_000));
    // Prompts of 1 to 6 kB.
    assertThat(rowGroups(records, 7_500)).containsExactly(1L, 3L, 1L, 1L, 2L);
  }

  @Test
  void aRowThatIsLargerThanARowGroupIsAlone() throws IOException {
    List<ProposerRecord> records = new ArrayList<>();
    records.addAll(SampleRecords.growing("a", 1, 1_000));
    records.addAll(SampleRecords.growing("b", 1, 50_000));
    records.addAll(SampleRecords.growing("c", 1, 1_000));
    records.addAll(SampleRecords.growing("d", 1, 1_000));
    assertThat(rowGroups(records, 5_000)).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aRowGroupAlsoEndsWhenItsDistinctTextIsLarge() throws IOException {
    // 30 rows of 1 MiB each, nothing shared, below the limit of expanded text.
    List<ProposerRecord> records =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    SampleRecords.record(
                        "t" + i, 0, List.of(Message.user(i + "y".repeat(1 << 20)))))
            .toList();
    assertThat(rowGroups(records, 100_000_000)).containsExactly(23L, 7L);
  }

  @Test
  void messagesSharedByTheRowsOfATraceCountOnceAsDistinctText() throws IOException {
    // 10 messages of 2 MiB: 20 MiB distinct, 110 MiB expanded.
    List<ProposerRecord> records = SampleRecords.growing("a", 10, 2 << 20);
    assertThat(rowGroups(records, 1 << 30)).containsExactly(10L);
  }

  @Test
  void aPageEndsWithATraceWhenItIsLargeEnoughAndAtTheSameRowInEveryColumn() throws IOException {
    List<ProposerRecord> records = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      records.addAll(SampleRecords.growing("t" + i, 4, 1 << 20)); // 10 MiB expanded each
    }
    ReadBack file = write(records, 100_000_000, SHARD).file(Dataset.PROPOSER);
    assertThat(file.rowGroupRows()).containsExactly(20L, 4L);
    for (var chunk : file.rowGroups().get(0).getColumns()) {
      assertThat(file.pageStarts(0, chunk.getPath().toDotString()))
          .as(chunk.getPath().toDotString())
          .containsExactly(0L, 8L, 16L);
    }
  }

  @Test
  void aFileEndsWithARowGroup() throws IOException {
    List<ProposerRecord> records = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      records.addAll(SampleRecords.growing("t" + i, 1, 1_000));
    }
    ParquetOutput output = write(records, 2_500, 5_000);
    List<Path> files = output.files(Dataset.PROPOSER, Split.TRAIN);
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("train-00000-of-00002.parquet", "train-00001-of-00002.parquet");
    assertThat(ReadBack.of(files.get(0)).rowGroupRows()).containsExactly(2L, 2L);
    assertThat(ReadBack.of(files.get(1)).rowGroupRows()).containsExactly(2L, 1L);
  }

  private List<Long> rowGroups(List<ProposerRecord> records, long maxRowGroupBytes)
      throws IOException {
    return write(records, maxRowGroupBytes, SHARD + maxRowGroupBytes)
        .file(Dataset.PROPOSER)
        .rowGroupRows();
  }

  private ParquetOutput write(List<ProposerRecord> records, long rowGroup, long shard) {
    ParquetOptions options =
        ParquetOptions.builder().maxRowGroupBytes(rowGroup).maxShardBytes(shard).build();
    return ParquetOutput.write(folder.resolve("out"), ProposerSchema.reference(), records, options);
  }
}

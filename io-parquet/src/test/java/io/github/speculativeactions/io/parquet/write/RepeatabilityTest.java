package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.RowOrder;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same build gives the same files, however many threads use the blocks of others again. */
class RepeatabilityTest {

  private static final ParquetOptions SMALL =
      ParquetOptions.builder().maxRowGroupBytes(20_000).maxShardBytes(200_000).build();

  @TempDir Path parent;

  @ParameterizedTest
  @EnumSource
  void anyNumberOfThreadsWritesTheSameBytes(RowOrder order) throws IOException {
    Map<String, String> expected = build(order, 1);
    ParquetOutput output = new ParquetOutput(parent.resolve("1"));
    Path first = output.files(Dataset.PROPOSER, Split.TRAIN).get(0);
    assertThat(ReadBack.of(first).rowGroupRows()).hasSizeGreaterThan(5);
    assertThat(expected)
        .containsKeys(
            "proposer-sft/data/test-00000-of-00001.parquet",
            "verifier-pref/data/test-00000-of-00001.parquet",
            "report.json")
        .hasSizeGreaterThan(8);
    for (int threads : new int[] {2, 8}) {
      assertThat(differing(build(order, threads), expected)).as("%s threads", threads).isEmpty();
    }
  }

  /** {@return the names of the files that are not the same, whose bytes say nothing to a reader} */
  private static Set<String> differing(Map<String, String> some, Map<String, String> others) {
    Set<String> names = new TreeSet<>(some.keySet());
    names.addAll(others.keySet());
    names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
    return names;
  }

  private Map<String, String> build(RowOrder order, int threads) throws IOException {
    Path folder = parent.resolve(String.valueOf(threads));
    TestBuilds.of(TestBuilds.traces(300))
        .profile(
            Profile.reference().toBuilder()
                .classifier(TestBuilds.anyType())
                .rowOrder(order)
                .columns(RowColumns.FULL)
                .build())
        .threads(threads)
        .to(ParquetSink.in(folder, SMALL))
        .run();
    return FolderContent.of(folder);
  }
}

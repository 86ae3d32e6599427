package io.github.speculativeactions.pipeline;

import static io.github.speculativeactions.testing.ScriptedSource.bad;
import static io.github.speculativeactions.testing.ScriptedSource.skip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.sink.CsvSink;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same inputs, options and seed give the same bytes. */
class RepeatabilityTest {

  @TempDir Path parent;

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Map<String, String> expected = build(1, 42);
    assertThat(expected.keySet())
        .contains(
            "jsonl/report.json",
            "jsonl/rejected.jsonl",
            "csv/eval/data/train-00000-of-00001.csv",
            "csv/verifier-pref/data/train-00000-of-00001.csv",
            "csv/verifier-pref/data/test-00000-of-00001.csv")
        .anyMatch(name -> name.startsWith("jsonl/proposer-sft/data/train-00001-of-"));
    for (int threads : new int[] {1, 2, 8}) {
      assertThat(build(threads, 42)).as("%d threads", threads).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("profilesOfWholeTraces")
  void wholeTracesAreTheSameWithAnyNumberOfThreadsToo(Profile profile) throws IOException {
    Map<String, String> expected = build(1, 42, profile);
    assertThat(expected.keySet()).contains("csv/eval/data/test-00000-of-00001.csv");
    for (int threads : new int[] {1, 2, 8}) {
      assertThat(build(threads, 42, profile)).as("%d threads", threads).isEqualTo(expected);
    }
  }

  static Stream<Profile> profilesOfWholeTraces() {
    return Stream.of(
        reference().toBuilder().rowOrder(RowOrder.WHOLE_TRACES).build(), Profile.recommended());
  }

  @Test
  void anotherSeedGivesAnotherOrder() throws IOException {
    String file = "csv/proposer-sft/data/train-00000-of-00001.csv";
    assertThat(build(2, 42).get(file)).isNotEqualTo(build(2, 43).get(file));
  }

  /** Builds over an earlier output, from an input whose limit ends it between two files. */
  private Map<String, String> build(int threads, long seed) throws IOException {
    return build(threads, seed, reference());
  }

  private static Profile reference() {
    return Profile.reference().toBuilder()
        .classifier(TestBuilds.anyType())
        .columns(RowColumns.FULL)
        .build();
  }

  private Map<String, String> build(int threads, long seed, Profile profile) throws IOException {
    List<String> first = new ArrayList<>(TestBuilds.traces(120));
    first.add(17, bad("seventeen"));
    first.add(40, skip("forty"));
    InMemoryStorage storage =
        new InMemoryStorage()
            .with("a/1.lines", first)
            .with("a/2.lines", TestBuilds.traces(50))
            .with("b/1.lines", TestBuilds.traces(50))
            .with("b/2.lines", List.of(bad("behind the limit")));
    DatasetSink sink =
        DatasetSink.tee(
            JsonlSink.in(parent.resolve("jsonl"), 200_000), CsvSink.in(parent.resolve("csv")));
    TestBuilds.on(storage)
        .from(ScriptedSource.at("memory://a"))
        .from(ScriptedSource.at("memory://b").limit(50))
        .profile(profile)
        .onBadRow(BadRows.QUARANTINE)
        .threads(threads)
        .seed(seed)
        .to(sink)
        .run();
    return FolderContent.of(parent);
  }
}

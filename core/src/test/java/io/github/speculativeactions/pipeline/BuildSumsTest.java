package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing is lost: every sum of the report adds up, and fits what was given and what was written.
 */
class BuildSumsTest {

  /** One input: what its files hold, and its limit. */
  record Input(List<List<String>> files, @Nullable Integer limit) {}

  @Property(tries = 120)
  void everySumAddsUp(
      @ForAll("inputs") List<Input> inputs,
      @ForAll("threads") int threads,
      @ForAll("testShares") double testShare,
      @ForAll("evalRows") int evalRows,
      @ForAll RowOrder rowOrder,
      @ForAll TrainOn trainOn) {
    Profile profile =
        Profile.reference().toBuilder()
            .classifier(TestBuilds.anyType())
            .rowOrder(rowOrder)
            .trainOn(trainOn)
            .testShare(testShare)
            .evalShare((1 - testShare) / 2)
            .evalRows(evalRows)
            .build();
    assertAddsUp(inputs, threads, profile);
  }

  @Property(tries = 60)
  void everySumAddsUpIfNothingIsThereTwice(
      @ForAll("inputs") List<Input> inputs,
      @ForAll("threads") int threads,
      @ForAll("evalRows") int evalRows,
      @ForAll GroupBy groupBy,
      @ForAll TrainOn trainOn) {
    Profile profile =
        Profile.recommended().toBuilder()
            .classifier(TestBuilds.anyType())
            .groupBy(groupBy)
            .trainOn(trainOn)
            .testShare(0.3)
            .evalShare(0.3)
            .evalRows(evalRows)
            .build();
    assertAddsUp(inputs, threads, profile);
  }

  private static void assertAddsUp(List<Input> inputs, int threads, Profile profile) {
    InMemorySink sink = new InMemorySink();
    BuildReport report = run(inputs, threads, profile, sink);
    for (int i = 0; i < inputs.size(); i++) {
      assertInputAddsUp(inputs.get(i), report.inputs().get(i));
    }
    assertThat(report.actionTypes().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(report.steps());
    assertThat(report.outcomes().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(report.traces());
    assertThat(sink.rejected()).hasSize((int) report.rejected());
    for (Dataset dataset : Dataset.values()) {
      assertDatasetAddsUp(report, report.dataset(dataset), sink);
    }
    assertJsonSaysTheSame(report);
  }

  private static BuildReport run(
      List<Input> inputs, int threads, Profile profile, InMemorySink sink) {
    InMemoryStorage storage = new InMemoryStorage();
    SpeculativeDatasets.Builder build = TestBuilds.on(storage);
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      for (int file = 0; file < input.files.size(); file++) {
        storage.with("%d/%d.lines".formatted(i, file), input.files.get(file));
      }
      var from = ScriptedSource.at("memory://" + i);
      build.from(input.limit == null ? from : from.limit(input.limit));
    }
    return build.profile(profile).threads(threads).onBadRow(BadRows.QUARANTINE).to(sink).run();
  }

  private static void assertInputAddsUp(Input input, InputReport report) {
    List<String> lines = input.files.stream().flatMap(List::stream).toList();
    long traces = lines.stream().filter(BuildSumsTest::isTrace).count();
    assertThat(report.found())
        .isEqualTo(report.traces() + report.skippedTotal() + report.rejected());
    if (input.limit == null || input.limit > traces) {
      assertThat(report.found()).isEqualTo(lines.size());
      assertThat(report.traces()).isEqualTo(traces);
      assertThat(report.files()).isEqualTo(input.files.size());
    } else {
      assertThat(report.traces()).isEqualTo((long) input.limit);
    }
  }

  private static boolean isTrace(String line) {
    return line.contains("\"trace\"") && !line.contains("\"steps\":0");
  }

  private static void assertDatasetAddsUp(
      BuildReport report, DatasetReport dataset, InMemorySink sink) {
    assertThat(dataset.totalRows() + dataset.totalLeftOut()).isEqualTo(report.steps());
    for (Split split : Split.values()) {
      Map<ActionType, Long> written = new EnumMap<>(ActionType.class);
      rows(sink, dataset.dataset(), split)
          .forEach(row -> written.merge(row.actionType(), 1L, Long::sum));
      assertThat(dataset.rows().getOrDefault(split, Map.of())).isEqualTo(written);
    }
  }

  private static List<? extends DatasetRecord> rows(
      InMemorySink sink, Dataset dataset, Split split) {
    return switch (dataset) {
      case PROPOSER -> sink.proposer(split);
      case VERIFIER -> sink.verifier(split);
      case EVAL -> sink.eval(split);
    };
  }

  private static void assertJsonSaysTheSame(BuildReport report) {
    JsonNode json = JsonMapper.shared().readTree(report.toJson());
    assertThat(json.path("steps").longValue()).isEqualTo(report.steps());
    for (DatasetReport dataset : report.datasets()) {
      JsonNode node = json.path("datasets").path(dataset.dataset().label());
      long rows = 0;
      for (JsonNode split : node.path("splits")) {
        rows += split.path("rows").longValue();
        assertThat(sum(split.path("action_types"))).isEqualTo(split.path("rows").longValue());
      }
      assertThat(rows).isEqualTo(node.path("rows").longValue());
      assertThat(rows + sum(node.path("left_out"))).isEqualTo(report.steps());
    }
  }

  private static long sum(JsonNode counts) {
    long sum = 0;
    for (JsonNode count : counts) {
      sum += count.longValue();
    }
    return sum;
  }

  @Provide
  Arbitrary<List<Input>> inputs() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 999);
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(6, number.map(ScriptedSource::trace)),
            Tuple.of(1, number.map(ScriptedSource::traceWithoutSteps)),
            Tuple.of(1, Arbitraries.of("no run", "too old").map(ScriptedSource::skip)),
            Tuple.of(1, Arbitraries.of("no id", "no text").map(ScriptedSource::bad)),
            Tuple.of(1, Arbitraries.just(ScriptedSource.UNREADABLE)));
    Arbitrary<List<List<String>>> files =
        line.list().ofMinSize(1).ofMaxSize(25).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Integer> limit = Arbitraries.integers().between(0, 30).injectNull(0.5);
    return Combinators.combine(files, limit)
        .as(Input::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .filter(inputs -> inputs.stream().anyMatch(BuildSumsTest::givesATrace));
  }

  /** Without any the build fails. */
  private static boolean givesATrace(Input input) {
    return (input.limit == null || input.limit > 0)
        && input.files.stream().flatMap(List::stream).anyMatch(BuildSumsTest::isTrace);
  }

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.of(1, 2, 5);
  }

  @Provide
  Arbitrary<Double> testShares() {
    return Arbitraries.of(0.0, 0.1, 0.5, 0.99);
  }

  @Provide
  Arbitrary<Integer> evalRows() {
    return Arbitraries.of(0, 1, 10, 2_000);
  }
}

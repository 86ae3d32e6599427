package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFailureTest {

  private static final String LOCATION = "memory://in";

  @Test
  void aFailureOfTheSinkIsNotBlamedOnTheInput() {
    SpeculativeActionsException full =
        SpeculativeActionsException.storage("the disk is full", new IOException("full"));
    DatasetSink sink =
        new DatasetSink() {
          @Override
          public void write(Split split, DatasetRecord record) {}

          @Override
          public void reject(RejectedRow row) {
            throw full;
          }

          @Override
          public void commit(BuildReport report) {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () ->
                TestBuilds.of(List.of(ScriptedSource.bad("bad")))
                    .onBadRow(BadRows.QUARANTINE)
                    .to(sink)
                    .run())
        .isSameAs(full)
        .hasMessage("the disk is full");
  }

  @Test
  void aSinkThatCannotBeUsedIsFoundBeforeAnythingIsRead() {
    assertThatThrownBy(
            () ->
                TestBuilds.on(new InMemoryStorage())
                    .from(ScriptedSource.at("memory://missing"))
                    .to(JsonlSink.in(Path.of("pom.xml").toAbsolutePath()))
                    .run())
        .hasMessageContaining("pom.xml' is a file; give a folder");
  }

  @Test
  void aMissingInputIsFoundBeforeTheFirstInputIsRead() {
    assertThatThrownBy(
            () ->
                TestBuilds.of(List.of(ScriptedSource.bad("never read")))
                    .from(ScriptedSource.at("memory://missing"))
                    .to(new InMemorySink())
                    .run())
        .hasMessage("no file at 'memory://missing'");
  }

  @Test
  void aLocationWithoutAKnownFormatNamesTheKnownOnes() {
    assertThatThrownBy(
            () ->
                TestBuilds.on(new InMemoryStorage().with("in/a.xlsx", List.of("?")))
                    .from(ScriptedSource.at(LOCATION))
                    .to(new InMemorySink())
                    .run())
        .hasMessageContaining(
            "'memory://in' has no file in a known format (lines); found a.xlsx; rename the files or"
                + " say their format; see TraceInput.format");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workersHaveEndedWhenTheBuildReturns(boolean interrupted) {
    AtomicInteger running = new AtomicInteger();
    ActionClassifier slow =
        step -> {
          running.incrementAndGet();
          long end = System.nanoTime() + 300_000_000L;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          running.decrementAndGet();
          throw new IllegalStateException("broken");
        };
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      TestBuilds.of(TestBuilds.traces(8))
          .profile(Profile.reference().toBuilder().classifier(slow).build())
          .threads(4)
          .to(new InMemorySink())
          .run();
    } catch (SpeculativeActionsException e) {
      assertThat(e.category()).isEqualTo(Category.INTERNAL);
    }
    assertThat(running).hasValue(0);
    assertThat(Thread.interrupted()).isEqualTo(interrupted);
  }

  @Test
  void aBuildWithoutInputOrSinkSaysWhatIsMissing() {
    assertThatThrownBy(() -> SpeculativeDatasets.builder().to(new InMemorySink()).run())
        .hasMessage("no input; add one with from(…)");
    assertThatThrownBy(() -> TestBuilds.of(TestBuilds.traces(1)).run())
        .hasMessage("no sink; set one with to(…)");
  }
}

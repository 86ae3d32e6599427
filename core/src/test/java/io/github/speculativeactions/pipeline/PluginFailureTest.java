package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.RowTraceSource;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a build whose source has a fault of its own. */
class PluginFailureTest {

  private static final String FILE = "memory://in/a.lines";
  private static final String LOCATION = "memory://in";

  @TempDir Path parent;

  /** A plugin whose author forgot a null. */
  private static final class BrokenAtRow implements RowTraceSource {
    private final long row;

    BrokenAtRow(long row) {
      this.row = row;
    }

    @Override
    public String name() {
      return "plugin";
    }

    @Override
    public Trace trace(Row found) {
      if (found.position().row() == row) {
        throw new NullPointerException("forgotten");
      }
      return Trace.builder()
          .id("run " + found.position().row())
          .message(Message.assistant("done"))
          .build();
    }
  }

  /** A plugin whose author forgot the ids. */
  private static final class Nameless implements RowTraceSource {
    @Override
    public String name() {
      return "plugin";
    }

    @Override
    public Trace trace(Row found) {
      return Trace.builder().message(Message.assistant("done")).build();
    }
  }

  /** A plugin that breaks while it looks for traces. */
  private record BrokenAt(String moment) implements TraceSource {

    @Override
    public String name() {
      return "plugin";
    }

    @Override
    public Iterator<PendingTrace> traces(TraceFile file) throws IOException {
      if (moment.equals("traces")) {
        throw new NullPointerException("forgotten");
      }
      if (moment.equals("sibling")) {
        throw new IOException("the verdict is on fire");
      }
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          if (moment.equals("hasNext")) {
            throw new NullPointerException("forgotten");
          }
          return true;
        }

        @Override
        public PendingTrace next() {
          throw new NullPointerException("forgotten");
        }
      };
    }
  }

  @Test
  void aPluginThatFailsOnARowIsAnInternalErrorThatNamesTheRow() throws IOException {
    assertThatThrownBy(() -> run(new BrokenAtRow(3)))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.INTERNAL);
              assertThat(e.position()).contains(new Position("plugin", FILE, 3));
            })
        .hasMessageStartingWith("plugin, " + FILE + ", row 3: the source failed")
        .hasRootCauseInstanceOf(NullPointerException.class);
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void aPluginThatGivesNoIdIsAnInternalErrorThatSaysHowTo() {
    assertThatThrownBy(() -> run(new Nameless()))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INTERNAL))
        .hasMessageEndingWith(
            "gave the trace no id, by which a build knows it; call Trace.Builder.id");
  }

  /** A plugin that has nothing to give, and says so with null. */
  private record GivesNull(String what) implements TraceSource {

    @Override
    public String name() {
      return "plugin";
    }

    @Override
    @SuppressWarnings("NullAway") // what its author does
    public Iterator<PendingTrace> traces(TraceFile file) {
      return switch (what) {
        case "the traces of the file" -> null;
        case "a trace" -> Collections.<PendingTrace>singletonList(null).iterator();
        default -> List.of(PendingTrace.of(Position.ofRow(FILE, 2), () -> null)).iterator();
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "the traces of the file, 0, an empty iterator",
    "a trace, 0, PendingTrace.skipped",
    "a trace when it is completed, 2, SpeculativeActionsException.input"
  })
  void aPluginThatGivesNullIsToldWhatToGive(String what, long row, String right) {
    assertThatThrownBy(() -> run(new GivesNull(what)))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.INTERNAL);
              assertThat(e.position()).contains(new Position("plugin", FILE, row));
            })
        .hasMessageContaining(
            "the source gave null for " + what.replace(" when it is completed", ""))
        .hasMessageContaining(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"traces", "hasNext", "next"})
  void aPluginThatFailsToFindTracesIsAnInternalErrorThatNamesTheFile(String moment)
      throws IOException {
    assertThatThrownBy(() -> run(new BrokenAt(moment)))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.INTERNAL);
              assertThat(e.position()).contains(new Position("plugin", FILE, 0));
            })
        .hasRootCauseInstanceOf(NullPointerException.class);
    assertThat(FolderContent.of(parent)).isEmpty();
  }

  @Test
  void aPluginThatCannotReadASiblingIsAStorageErrorThatNamesTheFile() {
    assertThatThrownBy(() -> run(new BrokenAt("sibling")))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.STORAGE))
        .hasMessageStartingWith("plugin, " + FILE + ": cannot be read: ")
        .hasMessageEndingWith("the verdict is on fire");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aFailureBehindTheLimitDoesNotMatter(int threads) {
    BuildReport report =
        TestBuilds.on(new InMemoryStorage().with("in/a.lines", TestBuilds.traces(50)))
            .from(TraceInput.of(new BrokenAtRow(4), LOCATION).limit(3))
            .threads(threads)
            .to(new InMemorySink())
            .run();
    assertThat(report.traces()).isEqualTo(3);
  }

  @Test
  void aSourceThatKnowsNoRowsIsHeardAsLongAsItHasSomethingNewToSay() {
    Iterator<String> reasons = List.of("first", "second", "first", "first").iterator();
    InMemorySink sink = new InMemorySink();
    assertThatThrownBy(
            () ->
                TestBuilds.on(new InMemoryStorage().with("in/a.lines", TestBuilds.traces(1)))
                    .from(TraceInput.of(complaining(reasons), LOCATION))
                    .onBadRow(BadRows.QUARANTINE)
                    .to(sink)
                    .run())
        .hasMessage("plugin, " + FILE + ": first");
    assertThat(reasons.hasNext()).isFalse();
  }

  /** A source that throws one failure of the data after the other and names no place. */
  private static TraceSource complaining(Iterator<String> reasons) {
    return new TraceSource() {

      @Override
      public String name() {
        return "plugin";
      }

      @Override
      public Iterator<PendingTrace> traces(TraceFile file) {
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public PendingTrace next() {
            throw SpeculativeActionsException.input(reasons.next());
          }
        };
      }
    };
  }

  private void run(TraceSource plugin) {
    TestBuilds.on(new InMemoryStorage().with("in/a.lines", TestBuilds.traces(50)))
        .from(TraceInput.of(plugin, LOCATION))
        .to(JsonlSink.in(parent.resolve("out")))
        .run();
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.PendingTrace;
import io.github.speculativeactions.source.TraceFile;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A row need not be a trace: the three other shapes need nothing but a {@link TraceSource}. */
class TraceShapesTest {

  /** A row that holds many runs. */
  private static final class ManyInARow implements TraceSource {

    @Override
    public String name() {
      return "many-in-a-row";
    }

    @Override
    public Iterator<PendingTrace> traces(TraceFile file) {
      RowReader rows = file.rows();
      List<PendingTrace> rest = new ArrayList<>();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          while (rest.isEmpty() && rows.hasNext()) {
            Row row = rows.next();
            for (JsonNode run : row.column("runs")) {
              rest.add(PendingTrace.of(row.position(), () -> spoken(run.stringValue()).build()));
            }
          }
          return !rest.isEmpty();
        }

        @Override
        public PendingTrace next() {
          return rest.remove(0);
        }
      };
    }
  }

  /** A session log: every row is a message, the file is the trace. */
  private static final class FileIsTheTrace implements TraceSource {

    @Override
    public String name() {
      return "file-is-the-trace";
    }

    @Override
    public Iterator<PendingTrace> traces(TraceFile file) {
      Trace.Builder trace = Trace.builder().id(file.file().name());
      Row first = file.rows().next();
      trace.message(Message.user(first.column("text").stringValue()));
      file.rows()
          .forEachRemaining(
              row -> trace.message(Message.assistant(row.column("text").stringValue())));
      return List.of(PendingTrace.of(first.position(), trace::build)).iterator();
    }
  }

  /** A run whose verdict lies in a file beside it. */
  private static final class VerdictBeside implements TraceSource {

    @Override
    public String name() {
      return "verdict-beside";
    }

    @Override
    public Iterator<PendingTrace> traces(TraceFile file) throws IOException {
      Outcome outcome = verdict(file.file().sibling(file.file().name() + ".verdict"));
      Row row = file.rows().next();
      return List.of(
              PendingTrace.of(
                  row.position(),
                  () -> spoken(row.column("text").stringValue()).recordedOutcome(outcome).build()))
          .iterator();
    }

    private static Outcome verdict(Optional<StoredFile> beside) throws IOException {
      if (beside.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      try (InputStream in = beside.get().open()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        return switch (text) {
          case "pass" -> Outcome.RESOLVED;
          case "fail" -> Outcome.UNRESOLVED;
          default -> throw SpeculativeActionsException.input("no verdict: '" + text + "'");
        };
      }
    }
  }

  private final InMemorySink sink = new InMemorySink();

  @Test
  void aRowMayHoldManyTraces() {
    InMemoryStorage storage =
        new InMemoryStorage()
            .with("in/a.lines", List.of("{\"runs\":[\"a\",\"b\"]}", "{\"runs\":[]}"))
            .with("in/b.lines", List.of("{\"runs\":[\"c\"]}"));
    BuildReport report = build(storage, new ManyInARow());
    assertThat(report.traces()).isEqualTo(3);
    assertThat(actions()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void theFileMayBeTheTrace() {
    InMemoryStorage storage =
        new InMemoryStorage()
            .with(
                "in/a.lines", List.of("{\"text\":\"do\"}", "{\"text\":\"x\"}", "{\"text\":\"y\"}"))
            .with("in/b.lines", List.of("{\"text\":\"do\"}", "{\"text\":\"z\"}"));
    BuildReport report = build(storage, new FileIsTheTrace());
    assertThat(report.traces()).isEqualTo(2);
    assertThat(actions()).containsExactlyInAnyOrder("x", "y", "z");
    assertThat(sink.eval(Split.TRAIN))
        .filteredOn(row -> row.completion().get(0).content().equals("y"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.prompt()).extracting(Message::content).containsExactly("do", "x");
              assertThat(row.provenance().traceId()).isEqualTo("a.lines");
            });
  }

  @Test
  void theVerdictMayLieBeside() {
    InMemoryStorage storage =
        new InMemoryStorage()
            .with("in/a.lines", List.of("{\"text\":\"good\"}"))
            .with("in/a.lines.verdict", List.of("pass"))
            .with("in/b.lines", List.of("{\"text\":\"bad\"}"))
            .with("in/b.lines.verdict", List.of("fail"))
            .with("in/c.lines", List.of("{\"text\":\"open\"}"));
    BuildReport report = build(storage, new VerdictBeside());
    assertThat(report.inputs().get(0).ignoredFiles()).isEqualTo(2);
    assertThat(sink.eval(Split.TRAIN))
        .extracting(row -> row.completion().get(0).content(), EvalRecord::resolved)
        .containsExactlyInAnyOrder(tuple("good", true), tuple("bad", false), tuple("open", true));
  }

  @Test
  void aVerdictThatMakesNoSenseCostsOneTraceWhenBadRowsArePutAside() {
    InMemoryStorage storage =
        new InMemoryStorage()
            .with("in/a.lines", List.of("{\"text\":\"good\"}"))
            .with("in/a.lines.verdict", List.of("perhaps"))
            .with("in/b.lines", List.of("{\"text\":\"bad\"}"));
    BuildReport report = build(storage, new VerdictBeside());
    assertThat(report.traces()).isEqualTo(1);
    assertThat(sink.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("no verdict: 'perhaps'");
    assertThat(sink.rejected().get(0).position())
        .hasToString("verdict-beside, memory://in/a.lines");
  }

  private BuildReport build(InMemoryStorage storage, TraceSource source) {
    return TestBuilds.on(storage)
        .from(TraceInput.of(source, "memory://in"))
        .onBadRow(BadRows.QUARANTINE)
        .to(sink)
        .run();
  }

  private List<String> actions() {
    return sink.eval(Split.TRAIN).stream().map(row -> row.completion().get(0).content()).toList();
  }

  private static Trace.Builder spoken(String text) {
    return Trace.builder().id(text).message(Message.user("do")).message(Message.assistant(text));
  }
}

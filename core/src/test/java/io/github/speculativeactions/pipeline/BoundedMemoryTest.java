package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.RowTraceSource;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.ChildJvm;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds from few but very long rows or traces, in processes with little memory. */
class BoundedMemoryTest {

  private static final int ROW_BYTES = 4 << 20;

  @TempDir Path folder;

  @Test
  void longRowsUnderWayAreBoundedByTheirBytesAndNotByTheirNumber() throws Exception {
    Path input = folder.resolve("in.jsonl");
    String row = row("x".repeat(ROW_BYTES - 200));
    Files.write(input, Collections.nCopies(24, row));
    try (ChildJvm child =
        ChildJvm.start(
            List.of("-Xmx96m"), LargeRows.class, input, folder.resolve("out"), 8, ROW_BYTES)) {
      assertThat(child.awaitEnd()).isEqualTo("done 24");
    }
  }

  /** Every step has its own list of what came before: 4,000 of them together take 200 MB. */
  @Test
  void theStepsOfAVeryLongTraceAreNotHeldAllAtOnce() throws Exception {
    try (ChildJvm child = ChildJvm.start(List.of("-Xmx96m"), LongTrace.class, folder, 4_000)) {
      assertThat(child.awaitEnd()).isEqualTo("wrote 4000");
    }
  }

  /** Builds from one trace of many short steps, whole: {@code WORK_FOLDER STEPS}. */
  static final class LongTrace {

    public static void main(String[] arguments) {
      CountingSink sink = new CountingSink();
      TestBuilds.of(List.of(ScriptedSource.traceOf(0, Integer.parseInt(arguments[1]))))
          .profile(
              Profile.reference().toBuilder()
                  .classifier(TestBuilds.anyType())
                  .rowOrder(RowOrder.WHOLE_TRACES)
                  .testShare(0)
                  .evalShare(0)
                  .build())
          .workFolder(Path.of(arguments[0]))
          .to(sink)
          .run();
      System.out.println("wrote " + sink.proposer);
    }
  }

  /** Counts rows and forgets them. */
  private static final class CountingSink implements DatasetSink {

    private int proposer;

    @Override
    public void write(Split split, DatasetRecord record) {
      proposer += record.dataset() == Dataset.PROPOSER ? 1 : 0;
    }

    @Override
    public void commit(BuildReport report) {}

    @Override
    public void close() {}
  }

  private static String row(String observation) {
    return "{\"task\":\"" + observation + "\",\"answer\":\"done\"}";
  }

  /** Builds from a file of rows of one step each: {@code INPUT OUT THREADS MAX_ROW_BYTES}. */
  static final class LargeRows {

    public static void main(String[] arguments) throws IOException {
      RowTraceSource source =
          new RowTraceSource() {

            @Override
            public String name() {
              return "large";
            }

            @Override
            public Trace trace(Row row) {
              return Trace.builder()
                  .id("row-" + row.position().row())
                  .message(Message.user(row.column("task").stringValue()))
                  .message(Message.assistant(row.column("answer").stringValue()))
                  .build();
            }
          };
      System.out.println(
          "done "
              + SpeculativeDatasets.builder()
                  .from(TraceInput.of(source, Path.of(arguments[0])))
                  .profile(Profile.reference().toBuilder().classifier(TestBuilds.anyType()).build())
                  .formats(RowFormats.builtIn())
                  .threads(Integer.parseInt(arguments[2]))
                  .maxRowBytes(Long.parseLong(arguments[3]))
                  .workFolder(Path.of(arguments[0]).resolveSibling(""))
                  .to(JsonlSink.in(Path.of(arguments[1])))
                  .run()
                  .steps());
    }
  }
}

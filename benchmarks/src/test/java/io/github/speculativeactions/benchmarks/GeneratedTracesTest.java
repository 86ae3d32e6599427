package io.github.speculativeactions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTracesTest {

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    assertThat(Files.readString(generated("one", 1)))
        .isEqualTo(Files.readString(generated("same", 1)));
    assertThat(Files.readString(generated("two", 2)))
        .isNotEqualTo(Files.readString(generated("one", 1)));
  }

  @Test
  void theSourceReadsThemAsWholeTraces() throws IOException {
    List<Trace> traces = read(generated("traces", 1));

    assertThat(traces).hasSize(20);
    assertThat(traces).extracting(Trace::id).doesNotHaveDuplicates();
    assertThat(traces)
        .allSatisfy(trace -> assertThat(trace.steps()).hasSizeBetween(10, 20))
        .extracting(Trace::outcome)
        .contains(Outcome.RESOLVED, Outcome.UNRESOLVED);
  }

  @Test
  void everyActionIsACallThatTheNextMessageAnswers() throws IOException {
    for (Trace trace : read(generated("calls", 1))) {
      for (int i = 2; i < trace.messages().size(); i += 2) {
        String call = trace.messages().get(i).toolCalls().get(0).id();
        assertThat(trace.messages().get(i + 1).role()).isEqualTo(Role.TOOL);
        assertThat(trace.messages().get(i + 1).toolCallId()).isEqualTo(call);
      }
    }
  }

  private Path generated(String name, long seed) throws IOException {
    Path file = folder.resolve(name + ".jsonl");
    GeneratedTraces.seeded(seed).write(file, 20);
    return file;
  }

  private static List<Trace> read(Path file) throws IOException {
    TraceFile traces = new TraceFile();
    traces.traces = file.toString();
    return traces.read();
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.testing.GivenTraces;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A task that stands in two parts under two names is found, whatever rows its runs have. */
class CopiedTasksTest {

  @Test
  void theSameTaskUnderTwoNamesIsFoundThoughItsFirstPromptHasOneRowOnly() {
    List<Trace> traces =
        IntStream.range(0, 200)
            .mapToObj(run -> run("run " + run, "instance " + run, task(run / 2)))
            .toList();

    assertThat(nearIdentical(traces)).isGreaterThan(5);
  }

  @Test
  void otherTasksAreNot() {
    List<Trace> traces =
        IntStream.range(0, 200)
            .mapToObj(run -> run("run " + run, "instance " + run, task(run)))
            .toList();

    assertThat(nearIdentical(traces)).isZero();
  }

  private static long nearIdentical(List<Trace> traces) {
    BuildReport report =
        GivenTraces.build(traces).profile(Profile.recommended()).to(new InMemorySink()).run();
    Measures measures = Objects.requireNonNull(report.measures());
    return measures.leakage().overlaps().stream().mapToLong(Overlap::nearIdenticalPrompts).sum();
  }

  private static String task(int number) {
    return IntStream.range(0, 200)
        .mapToObj(word -> "word" + (number * 1_000 + word * 7 % 200))
        .collect(Collectors.joining(" "));
  }

  private static Trace run(String id, String group, String task) {
    return Trace.builder()
        .source("given")
        .id(id)
        .groupId(group)
        .message(Message.user(task))
        .message(Message.assistant("First answer of " + id))
        .message(Message.user("Go on after " + id))
        .message(Message.assistant("Second answer of " + id))
        .build();
  }
}

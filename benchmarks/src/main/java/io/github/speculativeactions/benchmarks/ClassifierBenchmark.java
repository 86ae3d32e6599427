package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The reference classifier, in megabytes of content and arguments, on one thread. */
public class ClassifierBenchmark extends Throughput {

  /** What is classified; every one if the command line names none. */
  @Param public MeasuredText text = MeasuredText.ORDINARY;

  private final ActionClassifier classifier = ActionClassifiers.reference();
  private List<Step> steps = List.of();
  private long bytes;

  /** Takes the steps from the traces, or makes the one that is hard. */
  @Setup
  public void makeSteps(TraceFile traces) throws IOException {
    steps = text.steps(traces);
    bytes = steps.stream().map(Step::action).mapToLong(ClassifierBenchmark::bytes).sum();
  }

  /** Every step once. */
  @Benchmark
  public void reference(Done done, Blackhole blackhole) {
    for (Step step : steps) {
      blackhole.consume(classifier.classify(step));
    }
    done.add(bytes);
  }

  private static long bytes(Message action) {
    return bytes(action.content())
        + action.toolCalls().stream()
            .map(ToolCall::arguments)
            .mapToLong(ClassifierBenchmark::bytes)
            .sum();
  }

  private static long bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }
}

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

/** The classifiers, in megabytes of content and arguments, on one thread. */
public class ClassifierBenchmark extends Throughput {

  /** What is classified; every one if the command line names none. */
  @Param public MeasuredText text = MeasuredText.ORDINARY;

  private final ActionClassifier reference = ActionClassifiers.reference();
  private final ActionClassifier structural = ActionClassifiers.structural();
  private List<Step> steps = List.of();
  private long bytes;

  /** Takes the steps from the traces, or makes the one that is hard. */
  @Setup
  public void makeSteps(TraceFile traces) throws IOException {
    steps = text.steps(traces);
    bytes = steps.stream().map(Step::action).mapToLong(ClassifierBenchmark::bytes).sum();
  }

  /** Every step once, as the script does. */
  @Benchmark
  public void reference(Done done, Blackhole blackhole) {
    classify(reference, blackhole);
    done.add(bytes);
  }

  /** Every step once, with what came before it. */
  @Benchmark
  public void structural(Done done, Blackhole blackhole) {
    classify(structural, blackhole);
    done.add(bytes);
  }

  private void classify(ActionClassifier classifier, Blackhole blackhole) {
    for (Step step : steps) {
      blackhole.consume(classifier.classify(step));
    }
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

package io.github.speculativeactions.examples;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.source.ChatMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the reference classifier, in millions of characters a second. Not a test: it is run by
 * hand on a built program, with ordinary messages, one JSON object a line, as the argument.
 *
 * <pre>
 * java -cp examples/target/speculative-actions.jar:examples/target/test-classes \
 *     io.github.speculativeactions.examples.ClassifierThroughput messages.jsonl
 * </pre>
 */
final class ClassifierThroughput {

  private static final int WORST_CASE_CHARS = 1 << 20;
  private static final int WARM_UP_ROUNDS = 5;
  private static final int ROUNDS = 15;

  private final ActionClassifier classifier = ActionClassifiers.reference();

  private ClassifierThroughput() {}

  /** Prints a line for the messages of the file, if there is one, and for each worst case. */
  public static void main(String... args) throws IOException {
    ClassifierThroughput throughput = new ClassifierThroughput();
    if (args.length > 0) {
      throughput.measure("ordinary messages", messages(Path.of(args[0])));
    }
    for (String text :
        List.of("edit ", "write ", "fix correct try ", "cat head tail ", "é ñ 你好 ")) {
      throughput.measure("content '" + text + "'", List.of(said(worstCase(text))));
    }
    throughput.measure("arguments full of escapes", List.of(called(worstCase("\n\"\\\té"))));
  }

  private void measure(String what, List<Step> steps) {
    long chars = steps.stream().mapToLong(ClassifierThroughput::chars).sum();
    long[] nanos = new long[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (Step step : steps) {
        if (classifier.classify(step).rule().isEmpty()) {
          throw new AssertionError("a label without a rule, of " + step);
        }
      }
      nanos[Math.max(0, round)] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    double perSecond = chars * 1e3 / nanos[ROUNDS / 2];
    System.out.printf(Locale.ROOT, "%-30s %8.1f million chars/s%n", what, perSecond);
  }

  private static List<Step> messages(Path file) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<Step> steps = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      ObjectNode message = ((ObjectNode) json.readTree(line)).put("role", Role.ASSISTANT.label());
      steps.add(step(ChatMessages.read(json.createArrayNode().add(message), "message").get(0)));
    }
    return steps;
  }

  private static String worstCase(String text) {
    return text.repeat(WORST_CASE_CHARS / text.length());
  }

  private static Step said(String content) {
    return step(Message.assistant(content));
  }

  private static Step called(String arguments) {
    return step(Message.assistant("", new ToolCall("call-1", "run", arguments)));
  }

  private static Step step(Message action) {
    return Step.of(List.of(), action);
  }

  private static long chars(Step step) {
    return step.action().content().length()
        + step.action().toolCalls().stream().mapToLong(call -> call.arguments().length()).sum();
  }
}

package io.github.speculativeactions.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes traces in the SWE-smith layout, of about the size of real ones: 10 to 20 steps, a few
 * hundred words in each observation.
 *
 * <p>The same seed gives the same traces. Their text is of words drawn from a vocabulary in which a
 * few are common and most are rare, so that it compresses about as code does.
 */
final class GeneratedTraces {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int VOCABULARY = 4_000;
  private static final List<String> SYLLABLES =
      List.of("con", "de", "er", "in", "la", "map", "or", "par", "re", "ser", "ta", "ver", "xy");
  private static final List<String> BETWEEN =
      List.of(" ", " ", "_", ".", "(", ")\n    ", " = ", "\n");

  private final SplittableRandom random;
  private final List<String> vocabulary;

  private GeneratedTraces(SplittableRandom random) {
    this.random = random;
    this.vocabulary = IntStream.range(0, VOCABULARY).mapToObj(i -> word()).toList();
  }

  static GeneratedTraces seeded(long seed) {
    return new GeneratedTraces(new SplittableRandom(seed));
  }

  /** Writes the next traces as JSON Lines. */
  void write(Path file, int count) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int number = 0; number < count; number++) {
        lines.write(row(number).toString());
        lines.write('\n');
      }
    }
  }

  private ObjectNode row(int number) {
    ArrayNode messages = JSON.createArrayNode();
    messages.add(message("system", "You are an agent that works in a terminal."));
    messages.add(message("user", "Mend what this report describes:\n" + text(300)));
    int steps = random.nextInt(10, 21);
    for (int step = 0; step < steps; step++) {
      String call = "call_" + number + "_" + step;
      messages.add(action(call));
      ObjectNode observation = message("tool", text(random.nextInt(20, 800)));
      observation.putArray("tool_call_ids").add(call);
      messages.add(observation);
    }
    return JSON.createObjectNode()
        .put("messages", messages.toString())
        .put("instance_id", "owner__project.c0ffee.case_" + number / 3)
        .put("resolved", random.nextInt(100) < 44)
        .put("traj_id", "trace-" + number);
  }

  private ObjectNode action(String call) {
    ObjectNode action = message("assistant", text(30));
    ObjectNode made = action.putArray("tool_calls").addObject().put("id", call);
    String arguments = JSON.createObjectNode().put("command", "sed -n 1,40p " + text(8)).toString();
    made.put("type", "function")
        .putObject("function")
        .put("name", "bash")
        .put("arguments", arguments);
    return action;
  }

  private static ObjectNode message(String role, String content) {
    return JSON.createObjectNode().put("role", role).put("content", content);
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      double place = random.nextDouble();
      text.append(vocabulary.get((int) (VOCABULARY * place * place * place)));
      text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
    }
    return text.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int syllables = random.nextInt(1, 4); syllables > 0; syllables--) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }
}

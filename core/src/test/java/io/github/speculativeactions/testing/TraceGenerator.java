package io.github.speculativeactions.testing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes traces that look like an agent's: the same number gives the same trace, whatever was made
 * before. Safe for use by several threads.
 */
public final class TraceGenerator {

  private static final List<String> TOOLS = List.of("bash", "open_file", "edit_file", "search");
  private static final List<String> WORDS =
      List.of(
          "read", "file", "test", "fix", "bug", "naïve", "日本", "😀", "\"quoted\"", "line\nbreak");
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final long seed;
  private final int observationWords;

  private TraceGenerator(long seed, int observationWords) {
    this.seed = seed;
    this.observationWords = observationWords;
  }

  /** {@return a generator of small traces} */
  public static TraceGenerator seeded(long seed) {
    return new TraceGenerator(seed, 8);
  }

  /** {@return this generator, with about so many words in what tools answer} */
  public TraceGenerator observationWords(int words) {
    return new TraceGenerator(seed, words);
  }

  /** {@return the trace of a number, with 1 to 6 steps} */
  public Trace trace(long number) {
    return trace(number, 1 + random(number).nextInt(6));
  }

  /** {@return the trace of a number, with so many steps} */
  public Trace trace(long number, int steps) {
    SplittableRandom random = random(~number);
    Trace.Builder trace =
        Trace.builder()
            .source("generated")
            .id("trace-" + number)
            .groupId("group-" + number / 3)
            .recordedOutcome(OUTCOMES[random.nextInt(OUTCOMES.length)])
            .reward(random.nextBoolean() ? random.nextInt(100) / 100.0 : null)
            .tools(TOOLS.stream().map(t -> new ToolDefinition(t, null, "{}")).toList())
            .message(Message.system("You are an agent."))
            .message(Message.user("Task " + number + ": " + words(random, 6)));
    for (int step = 0; step < steps; step++) {
      String id = "call_" + step;
      String tool = TOOLS.get(random.nextInt(TOOLS.size()));
      ToolCall call = new ToolCall(id, tool, "{\"path\": \"" + random.nextInt(9) + "\"}");
      trace.message(Message.assistant(words(random, 4), call));
      trace.message(Message.tool(id, words(random, observationWords)));
    }
    return trace.build();
  }

  private SplittableRandom random(long number) {
    return new SplittableRandom(seed * 31 + number);
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}

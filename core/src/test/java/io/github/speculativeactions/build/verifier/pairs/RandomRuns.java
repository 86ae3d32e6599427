package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs of a small world, in which the same happens often: every kind of pair occurs, and so does
 * whatever must not be paired.
 */
final class RandomRuns {

  private static final List<String> TOOLS = List.of("view", "edit", "test", "search", "other");
  private static final List<String> TEXTS = List.of("", "", "Hm.", "Look at f1.", "Let me see.");
  private static final List<String> ANSWERS = List.of("ok", "ok", "fine", Run.FAILURE);
  private static final Outcome[] OUTCOMES = Outcome.values();

  private RandomRuns() {}

  static List<Trace> of(long seed, int runs) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      traces.add(run(random, "run-" + i, "instance-" + random.nextInt(1 + runs / 3)));
    }
    return traces;
  }

  private static Trace run(SplittableRandom random, String id, String instance) {
    Run run =
        switch (OUTCOMES[random.nextInt(OUTCOMES.length)]) {
          case RESOLVED -> Run.resolved(id, instance);
          case UNRESOLVED -> Run.unresolved(id, instance);
          case UNKNOWN -> Run.unknown(id, instance);
        };
    int steps = random.nextInt(12);
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(8) == 0) {
        run.say(TEXTS.get(random.nextInt(TEXTS.size())));
      } else if (random.nextInt(6) == 0) {
        run.callsAtOnce(tool(random), "path", path(random), path(random));
      } else if (random.nextInt(12) == 0) {
        run.callWithoutAnswer(tool(random), arguments(random));
      } else {
        run.call(
            TEXTS.get(random.nextInt(TEXTS.size())),
            tool(random),
            arguments(random),
            ANSWERS.get(random.nextInt(ANSWERS.size())));
      }
    }
    return run.end();
  }

  private static String tool(SplittableRandom random) {
    return TOOLS.get(random.nextInt(TOOLS.size()));
  }

  private static String path(SplittableRandom random) {
    String path = "src/f" + random.nextInt(6);
    return random.nextInt(8) == 0 ? "/repo/" + path : path;
  }

  private static String arguments(SplittableRandom random) {
    String path = path(random);
    return switch (random.nextInt(5)) {
      case 0 -> "{\"path\": \"%s\"}".formatted(path);
      case 1 -> "{\"line\": %d, \"path\":\"%s\"}".formatted(random.nextInt(3), path);
      case 2 ->
          "{\"from\": \"%s\", \"to\": \"%s\", \"line\": %d}"
              .formatted(path, path(random), random.nextInt(3));
      case 3 -> "{\"command\": \"cat  '%s'\"}".formatted(path);
      default -> "not json " + path;
    };
  }
}

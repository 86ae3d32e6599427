package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.audit.PromptPrints;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.internal.TextHashes;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import java.util.List;

/** Numbers that stand for what a model reads before each step. */
final class PromptKeys {

  private PromptKeys() {}

  /** {@return for each step of a trace the print of its prompt as rows will hold it} */
  static long[] of(Trace trace, Framing framing, TextHashes texts) {
    PromptPrints prints = new PromptPrints(texts::of);
    Prompts prompts = framing.prompts();
    List<Step> steps = trace.steps();
    long[] keys = new long[steps.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = prints.of(prompts.question(steps.get(i))).identity();
    }
    return keys;
  }
}

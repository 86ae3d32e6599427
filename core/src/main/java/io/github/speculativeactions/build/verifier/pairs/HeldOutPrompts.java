package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the steps whose prompt stands in a part, too, that is held out from theirs. */
final class HeldOutPrompts {

  /** Each is held out from those behind it. */
  private static final List<Part> HELD_OUT = List.of(Part.EVAL, Part.TEST);

  private HeldOutPrompts() {}

  /** {@return the numbers of these steps; those of traces that are left out do not count} */
  static BitSet in(StepTable table, LeftOutTraces leftOutTraces) {
    int room =
        HELD_OUT.stream().mapToInt(part -> (int) table.steps(part, leftOutTraces).count()).sum();
    SameSteps prompts = new SameSteps(room, table::promptKey);
    BitSet found = new BitSet();
    for (Part part : HELD_OUT) {
      mark(table.steps(part, leftOutTraces), table, prompts, found);
      table.steps(part, leftOutTraces).forEach(prompts::add);
    }
    mark(table.steps(Part.TRAIN, leftOutTraces), table, prompts, found);
    return found;
  }

  private static void mark(IntStream steps, StepTable table, SameSteps prompts, BitSet found) {
    steps.filter(step -> prompts.has(table.promptKey(step))).forEach(found::set);
  }
}

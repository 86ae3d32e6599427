package io.github.speculativeactions.build.verifier.pairs;

import java.util.BitSet;
import java.util.Optional;

/** Traces whose steps have no rows. Not to be changed once they are planned upon. */
public final class LeftOutTraces {

  /** Why: another trace holds all their steps. */
  static final String NOTHING_NEW = "trace adds nothing to another one";

  /** Why: what they are to do is done, under another name, in a part held out from theirs. */
  static final String TASK_HELD_OUT = "task stands in a part that is held out too";

  private final BitSet withHeldOutTask;
  private final BitSet withNothingNew;

  private LeftOutTraces(BitSet withHeldOutTask, BitSet withNothingNew) {
    this.withHeldOutTask = withHeldOutTask;
    this.withNothingNew = withNothingNew;
  }

  /** {@return no traces} */
  public static LeftOutTraces none() {
    return new LeftOutTraces(new BitSet(), new BitSet());
  }

  /** {@return those of a table whose task stands in a part that is held out from theirs} */
  public static LeftOutTraces ofHeldOutTasks(StepTable table) {
    return new LeftOutTraces(HeldOutTasks.in(table), new BitSet());
  }

  /** {@return these, and others that another trace holds all steps of} */
  public LeftOutTraces andWithNothingNew(BitSet traces) {
    return new LeftOutTraces(withHeldOutTask, traces);
  }

  /** {@return whether a trace is one of them} */
  public boolean has(int trace) {
    return withHeldOutTask.get(trace) || withNothingNew.get(trace);
  }

  /** {@return why a trace is left out, in the words of the report; empty if it is not} */
  public Optional<String> reason(int trace) {
    if (withHeldOutTask.get(trace)) {
      return Optional.of(TASK_HELD_OUT);
    }
    return withNothingNew.get(trace) ? Optional.of(NOTHING_NEW) : Optional.empty();
  }
}

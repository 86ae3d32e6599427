package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.classify.ObservedFailure;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.split.GroupHalves;
import java.util.ArrayList;
import java.util.List;

/**
 * What the planning of verifier pairs must know of a trace and its steps: numbers that are taken
 * from the text in one pass, so that the text is not needed again until rows are made.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class StepTraits {

  final Outcome outcome;
  final long group;
  final long offeredTools;
  final byte[] types;
  final long[] promptKeys;
  final long[] actionKeys;
  final int[] lengths;
  final CallKeys callKeys = new CallKeys();

  /** For each step, its form and the flags of {@link StepFlags}. */
  final byte[] flags;

  /** For each step, the number of the step to swap an argument with, or -1. */
  final int[] swaps;

  /** For each step with which one can swap, the key of its call after that. */
  final long[] swappedKeys;

  final List<Correction> corrections;

  private StepTraits(Trace trace, List<ParsedAction> actions, long[] promptKeys) {
    this.outcome = trace.outcome();
    this.group = group(trace.groupId());
    this.offeredTools = offeredTools(trace);
    this.promptKeys = promptKeys;
    int steps = actions.size();
    this.types = new byte[steps];
    this.actionKeys = new long[steps];
    this.lengths = new int[steps];
    this.flags = new byte[steps];
    this.swaps = new int[steps];
    this.swappedKeys = new long[steps];
    ArgumentSwaps found = ArgumentSwaps.in(actions);
    this.corrections = Corrections.in(actions);
    for (int step = 0; step < steps; step++) {
      ParsedAction action = actions.get(step);
      types[step] = (byte) action.type().number();
      actionKeys[step] = action.key();
      callKeys.add(action);
      lengths[step] = action.length();
      swaps[step] = found.partner(step);
      swappedKeys[step] = found.key(step);
      flags[step] = (byte) (action.form() | (action.isMistake() ? StepFlags.MISTAKE : 0));
    }
  }

  /**
   * {@return the traits of a trace's steps}
   *
   * @param classifications what the classifier said of each step, in order
   * @throws IllegalArgumentException if there are more or fewer of them than steps
   */
  public static StepTraits of(Trace trace, List<Classification> classifications) {
    List<ParsedAction> actions = new ArrayList<>(classifications.size());
    long[] promptKeys = new long[classifications.size()];
    long promptKey = 0;
    for (Message message : trace.messages()) {
      long callsKey = 0;
      if (message.role() == Role.ASSISTANT) {
        int step = actions.size();
        if (step == promptKeys.length) {
          throw new IllegalArgumentException("fewer classifications than steps: " + step);
        }
        ParsedAction action = new ParsedAction(message, classifications.get(step).actionType());
        actions.add(action);
        promptKeys[step] = promptKey;
        callsKey = action.callsKey();
      } else if (message.role() == Role.TOOL && !actions.isEmpty()) {
        ParsedAction answered = actions.get(actions.size() - 1);
        if (answered.mayBeMistake() && ObservedFailure.isIn(message)) {
          answered.markMistake();
        }
        answered.markAnswered();
      }
      promptKey = TextHash.chain(promptKey, messageKey(message, callsKey));
    }
    if (actions.size() != promptKeys.length) {
      throw new IllegalArgumentException("more classifications than steps: " + promptKeys.length);
    }
    return new StepTraits(trace, actions, promptKeys);
  }

  /** {@return how many steps the trace has} */
  public int steps() {
    return types.length;
  }

  /** The ids of calls are left out: they are drawn anew in each run. */
  @SuppressWarnings("EnumOrdinal") // the number does not outlive the process
  private static long messageKey(Message message, long callsKey) {
    return TextHash.chain(
        TextHash.chain(message.role().ordinal(), TextHash.of(message.content())), callsKey);
  }

  /** A key whose last bit is the half that the group belongs to. */
  private static long group(String name) {
    return (TextHash.of(name) & ~1L) | GroupHalves.half(name);
  }

  /** Traces are alike in what a tool call may name if they are of one source and offer the same. */
  private static long offeredTools(Trace trace) {
    long names = 0;
    for (ToolDefinition tool : trace.tools()) {
      names += TextHash.of(tool.name());
    }
    return TextHash.chain(TextHash.of(trace.source()), names);
  }
}

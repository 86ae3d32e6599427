package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.classify.ObservedFailure;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.internal.TextHashes;
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
  final long task;
  final byte[] types;
  final long[] promptKeys;
  final long[] actionKeys;
  final long[] folders;
  final int[] lengths;
  final CallMeanings calls = new CallMeanings();

  /** For each step, its form and the flags of {@link StepFlags}. */
  final byte[] flags;

  /** For each step, the number of the step to swap an argument with, or -1. */
  final int[] swaps;

  /** For each step with which one can swap, the key of its call after that. */
  final long[] swappedKeys;

  final List<Correction> corrections;

  private StepTraits(
      Trace trace,
      List<ParsedAction> actions,
      Framing framing,
      String splitGroup,
      TextHashes texts) {
    this.outcome = trace.outcome();
    this.group = group(trace.groupId(), splitGroup);
    this.offeredTools = offeredTools(trace);
    this.task = TaskKey.of(trace);
    this.promptKeys = PromptKeys.of(trace, framing, texts);
    int steps = actions.size();
    this.types = new byte[steps];
    this.actionKeys = new long[steps];
    this.folders = new long[steps];
    this.lengths = new int[steps];
    this.flags = new byte[steps];
    this.swaps = new int[steps];
    this.swappedKeys = new long[steps];
    ArgumentSwaps found = ArgumentSwaps.in(actions);
    this.corrections = Corrections.in(actions);
    for (int step = 0; step < steps; step++) {
      ParsedAction action = actions.get(step);
      types[step] = (byte) action.type().number();
      actionKeys[step] = action.meaning().key();
      folders[step] = action.meaning().folders();
      calls.add(action);
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
   * @param framing what words the prompts, by which steps are known to be in the same state
   * @param splitGroup the group by which the trace is split
   * @param texts the hashes of the texts of the trace
   * @throws IllegalArgumentException if there are more or fewer classifications than steps
   */
  public static StepTraits of(
      Trace trace,
      List<Classification> classifications,
      Framing framing,
      String splitGroup,
      TextHashes texts) {
    List<ParsedAction> actions = new ArrayList<>(classifications.size());
    for (Message message : trace.messages()) {
      if (message.role() == Role.ASSISTANT) {
        int step = actions.size();
        if (step == classifications.size()) {
          throw new IllegalArgumentException("fewer classifications than steps: " + step);
        }
        actions.add(new ParsedAction(message, classifications.get(step).actionType()));
      } else if (!actions.isEmpty()) {
        addAnswer(message, actions.get(actions.size() - 1));
      }
    }
    if (actions.size() != classifications.size()) {
      throw new IllegalArgumentException(
          "more classifications than steps: " + classifications.size());
    }
    return new StepTraits(trace, actions, framing, splitGroup, texts);
  }

  private static void addAnswer(Message message, ParsedAction action) {
    if (message.role() == Role.TOOL) {
      action.markAnswered();
      if (action.mayBeMistake() && ObservedFailure.isIn(message)) {
        action.markMistake();
      } else if (!message.content().isBlank()) {
        action.markInformative();
      }
    } else if (message.role() == Role.USER) {
      action.markInformative();
    }
  }

  /** {@return how many steps the trace has} */
  int steps() {
    return types.length;
  }

  /** A key of the instance, with the half that the group of the split belongs to as last bit. */
  private static long group(String instance, String splitGroup) {
    return (TextHash.of(instance) & ~1L) | GroupHalves.half(splitGroup);
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

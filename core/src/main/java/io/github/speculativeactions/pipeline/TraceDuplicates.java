package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.internal.TextHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds traces that add nothing: those of whose group another trace holds all their steps, because
 * it is the same run, in another dialect perhaps, or goes on where they end, and has them written.
 *
 * <p>Longest traces come first, and what one of them holds is not kept again. So which runs are
 * kept does not depend on the order in which traces are added; where several are the same run, the
 * first of them stays. Takes 8 bytes of heap for each step. Not safe for use by several threads.
 */
final class TraceDuplicates {

  /** Says whether what one trace holds need not be written for another one, too. */
  @FunctionalInterface
  interface StandIn {
    boolean standsFor(int holder, int trace);
  }

  /** A trace that may be kept. */
  private static final class Candidate {

    final int trace;
    final long group;
    final long[] steps;

    Candidate(int trace, long group, long[] steps) {
      this.trace = trace;
      this.group = group;
      this.steps = steps;
    }

    int size() {
      return steps.length;
    }

    long last() {
      return steps[steps.length - 1];
    }
  }

  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.<Candidate>comparingInt(candidate -> -candidate.size())
          .thenComparingLong(Candidate::last)
          .thenComparingInt(candidate -> candidate.trace);

  private final List<Candidate> candidates = new ArrayList<>();
  private int traces;

  /**
   * Adds the next trace.
   *
   * @param group the name of its instance or query, whatever the split goes by
   * @param steps its {@link StepHashes}, not to be changed later; a trace without steps is kept
   */
  void add(String group, long[] steps) {
    if (steps.length > 0) {
      candidates.add(new Candidate(traces, TextHash.of(group), steps));
    }
    traces++;
  }

  /**
   * {@return for each trace, in the order they were added, the number of the trace that holds all
   * its steps: its own if it is to be kept}
   *
   * <p>The trace that holds another is kept itself. It is the same run if it has as many steps, and
   * else goes on where the other ends.
   *
   * @param standIn decides between two traces of which one holds all steps of the other
   */
  int[] holders(StandIn standIn) {
    int[] holders = IntStream.range(0, traces).toArray();
    candidates.sort(Comparator.<Candidate>comparingLong(c -> c.group).thenComparing(LONGEST_FIRST));
    Map<Long, Integer> held = new HashMap<>();
    long group = 0;
    for (Candidate candidate : candidates) {
      if (candidate.group != group) {
        held.clear();
        group = candidate.group;
      }
      Integer holder = held.get(candidate.last());
      if (holder != null && standIn.standsFor(holder, candidate.trace)) {
        holders[candidate.trace] = holder;
      } else {
        hold(candidate, held, standIn);
      }
    }
    return holders;
  }

  private static void hold(Candidate candidate, Map<Long, Integer> held, StandIn standIn) {
    for (long step : candidate.steps) {
      Integer holder = held.get(step);
      if (holder == null || !standIn.standsFor(holder, candidate.trace)) {
        held.put(step, candidate.trace);
      }
    }
  }
}

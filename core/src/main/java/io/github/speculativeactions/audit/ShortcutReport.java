package io.github.speculativeactions.audit;

import java.util.List;

/**
 * How well the right answer of a pair can be told without its prompt: 50 % is a guess, and the aim.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param maxPairsPerKind of each kind at most so many pairs were kept, fitted to and tested on
 * @param kinds one entry for each kind of negative that occurs, the best kind first
 */
public record ShortcutReport(int maxPairsPerKind, List<Kind> kinds) {

  public ShortcutReport {
    kinds = List.copyOf(kinds);
  }

  /**
   * The probes on one kind of negative.
   *
   * @param negativeKind the kind, as rows spell it
   * @param pairs how many pairs there are of it
   * @param probes what each probe reached
   */
  public record Kind(String negativeKind, long pairs, List<Probe> probes) {

    public Kind {
      probes = List.copyOf(probes);
    }
  }

  /**
   * What one probe reached.
   *
   * @param name what it looks at: {@code length}, {@code label}, {@code first_word}, {@code
   *     bag_of_words}, {@code offered_tools} or {@code equal_arguments}
   * @param testedPairs how many pairs it was tested on, none of which it was fitted to
   * @param accuracy the share of them in which it told the right answer, with an interval over
   *     groups; what it cannot tell counts half
   */
  public record Probe(String name, long testedPairs, Estimate accuracy) {}
}

package io.github.speculativeactions.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How sure the classifier was, and why.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param steps how many steps
 * @param confidences how many steps have a confidence, by percent rounded down: 101 counts
 * @param sideEffects how many steps have a side effect, by its label
 * @param rules how many steps each rule decided
 */
public record LabelReport(
    long steps, List<Long> confidences, Map<String, Long> sideEffects, Map<String, Long> rules) {

  public LabelReport {
    confidences = List.copyOf(confidences);
    if (confidences.size() != 101) {
      throw new IllegalArgumentException(
          "confidences must be 101 counts, not " + confidences.size());
    }
    sideEffects = Collections.unmodifiableMap(new TreeMap<>(sideEffects));
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
  }
}

package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.SideEffect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how sure a classifier is, and why. Not safe for use by several threads. */
public final class LabelTally {

  /** So many rules are counted one by one; a classifier may make a text for each step. */
  private static final int MAX_RULES = 1_000;

  /** Under which the steps of all further rules are counted. */
  private static final String OTHER_RULES = "(other rules)";

  /** More than the error of a product of two doubles, so that 0.29 is 29 percent. */
  private static final double TOLERANCE = 1e-9;

  private final long[] confidences = new long[101];
  private final Map<SideEffect, Long> sideEffects = new EnumMap<>(SideEffect.class);
  private final Map<String, Long> rules = new HashMap<>();

  /** Creates a tally without steps. */
  public LabelTally() {}

  /**
   * Counts a step.
   *
   * @param confidence how sure the classifier is of its type, from 0 to 1
   * @param sideEffect what the step leaves behind
   * @param rule the rule that decided
   */
  public void add(double confidence, SideEffect sideEffect, String rule) {
    confidences[(int) (100 * confidence + TOLERANCE)]++;
    sideEffects.merge(sideEffect, 1L, Long::sum);
    boolean isCounted = rules.containsKey(rule) || rules.size() < MAX_RULES;
    rules.merge(isCounted ? rule : OTHER_RULES, 1L, Long::sum);
  }

  /** {@return what was counted so far} */
  public LabelReport report() {
    List<Long> percents = new ArrayList<>();
    long steps = 0;
    for (long count : confidences) {
      percents.add(count);
      steps += count;
    }
    Map<String, Long> effects = new HashMap<>();
    sideEffects.forEach((effect, count) -> effects.put(effect.label(), count));
    return new LabelReport(steps, percents, effects, rules);
  }
}

package io.github.speculativeactions.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that was measured of a build's datasets.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param labels how sure the classifier was
 * @param stepsPerTrace how many steps traces have
 * @param lengths how long rows are
 * @param groups what traces were grouped by
 * @param leakage what the parts of the split have in common
 * @param shortcuts how well pairs can be told apart without their prompt
 * @param baselines what guessing without a model reaches
 */
public record Measures(
    LabelReport labels,
    Distribution stepsPerTrace,
    LengthReport lengths,
    GroupReport groups,
    LeakageReport leakage,
    ShortcutReport shortcuts,
    BaselineReport baselines) {

  public Measures {
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(stepsPerTrace, "stepsPerTrace");
    Objects.requireNonNull(lengths, "lengths");
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(leakage, "leakage");
    Objects.requireNonNull(shortcuts, "shortcuts");
    Objects.requireNonNull(baselines, "baselines");
  }

  /**
   * {@return what a reader of the figures should be warned of, in words: traces that do not name
   * what they were to be grouped by, and parts of the split without a row, with rows of fewer than
   * {@value SplitWarnings#MIN_GROUPS} groups, or with more than {@value
   * SplitWarnings#MAX_GROUP_PERCENT} % of their rows of one group}
   */
  public List<String> warnings() {
    return Stream.of(groups.warnings(), SplitWarnings.of(leakage)).flatMap(List::stream).toList();
  }
}

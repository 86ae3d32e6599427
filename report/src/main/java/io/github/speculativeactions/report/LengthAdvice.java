package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.build.BuildReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What to do about rows that trainers would cut or drop. */
final class LengthAdvice {

  private LengthAdvice() {}

  /**
   * {@return a sentence for people who train on some datasets; none if no trainer harms a row}
   *
   * @param dataset whether the sentence is about a dataset
   */
  static Optional<String> of(BuildReport report, LengthReport lengths, Predicate<String> dataset) {
    List<LengthReport.Rows> harmed =
        lengths.datasets().stream()
            .filter(rows -> dataset.test(rows.dataset()))
            .filter(LengthAdvice::areHarmed)
            .toList();
    return harmed.stream()
        .map(rows -> rows.rowTokens().max())
        .max(Long::compare)
        .map(longest -> sentence(longest, BuildChoices.canCutPrompts(report.options())));
  }

  private static boolean areHarmed(LengthReport.Rows rows) {
    return rows.trainers().stream().anyMatch(trainer -> trainer.cut() + trainer.dropped() > 0);
  }

  private static String sentence(long longest, boolean canCutPrompts) {
    String longer =
        "To train on all rows as they are, set a max_length of at least %s tokens"
            .formatted(Numbers.count(longest));
    return canCutPrompts
        ? longer
            + ", or build with a smaller --max-prompt-tokens, which leaves more to the answers."
        : longer + ".";
  }
}

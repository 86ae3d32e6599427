package io.github.speculativeactions.report;

import io.github.speculativeactions.build.BuildOptions;

/** What follows from the choices behind a build, as {@code report.json} spells them. */
final class BuildChoices {

  private BuildChoices() {}

  /** {@return whether whole groups were split, and not single rows} */
  static boolean keepGroupsTogether(BuildOptions options) {
    return !options.rowOrder().equals("shuffled_rows");
  }

  /** {@return whether a build with such options can make prompts shorter} */
  static boolean canCutPrompts(BuildOptions options) {
    return !options.framing().equals("reference");
  }

  /** {@return what it means for a model to do better than the baselines, or worse} */
  static String whatBaselinesSay(BuildOptions options) {
    return keepGroupsTogether(options)
        ? "A proposer should do better."
        : "The eval has steps that were learned from, so this does not tell how they do on new runs.";
  }

  /** {@return whether types were told from single words, as the reference does} */
  static boolean labelByWords(BuildOptions options) {
    return options.classifier().equals("reference");
  }
}

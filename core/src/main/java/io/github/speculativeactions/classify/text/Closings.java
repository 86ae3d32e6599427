package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells a text that ends the work: it says that it is done, sums up, or offers more help. */
final class Closings {

  private static final Phrases PHRASES =
      Phrases.of(
          "in summary",
          "in conclusion",
          "in short",
          "to summarize",
          "to summarise",
          "to sum up",
          "summary:",
          "summary of",
          "## summary",
          "conclusion",
          "overall,",
          "final answer",
          "the answer is",
          "i have successfully",
          "i've successfully",
          "has been successfully",
          "have been successfully",
          "was successfully",
          "were successfully",
          "is now complete",
          "is complete",
          "task is done",
          "all done",
          "have completed",
          "have been completed",
          "has been completed",
          "has been fixed",
          "has been resolved",
          "has been solved",
          "is now fixed",
          "is now resolved",
          "let me know if",
          "feel free to",
          "anything else",
          "if you need",
          "if you have any",
          "if you'd like",
          "have a great",
          "have a nice",
          "you're welcome");

  private Closings() {}

  static boolean isIn(Prose prose) {
    return PHRASES.isIn(prose.text());
  }
}

package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells a text that declines from one that answers with an apology. */
final class Refusals {

  private static final Phrases INABILITIES =
      Phrases.of(
          "i'm unable to",
          "i am unable to",
          "i'm currently unable",
          "i am currently unable",
          "i'm not able to",
          "i am not able to",
          "i can't ",
          "i cannot ",
          "i can not ",
          "i don't have access",
          "i do not have access",
          "i don't have the",
          "i do not have the",
          "i don't have a tool",
          "i don't have any tool",
          "i have no tool",
          "i have no access",
          "i don't have real",
          "i do not have real",
          "i don't have permission",
          "i have no way",
          "i'm not allowed",
          "i am not allowed",
          "i'm not permitted",
          "i must decline",
          "i have to decline",
          "i won't be able",
          "i will not be able",
          "i won't help",
          "i refuse",
          "i'm not capable",
          "i am not capable",
          "i lack the",
          "beyond my capabilities",
          "outside my capabilities",
          "outside the scope",
          "beyond the scope of",
          "i'm afraid i can",
          "i'm afraid i'm not",
          "but i'm unable",
          "i'm giving up",
          "i give up",
          "not something i can",
          "isn't something i can",
          "not something i'm",
          "not something i am",
          "isn't something i'm",
          "isn't something i am",
          "no function available",
          "no functions available",
          "no tool available",
          "no tools available",
          "no available function",
          "no available tool",
          "none of the available",
          "none of the provided");

  /** What makes an inability a request: it ends when the user gives something. */
  private static final Phrases CONDITIONS =
      Phrases.of(
          "without your ",
          "without the ",
          "without more ",
          "without knowing ",
          "until you ",
          "unless you ");

  /** How a text goes on that does help after all. */
  private static final Phrases REMEDIES =
      Phrases.of(
          "however, i can ",
          "but i can ",
          "i can still ",
          "instead, i can ",
          "i can help you ",
          "here is ",
          "here's ",
          "here are ",
          "however, you can ",
          "however, here");

  /** How one goes on that only sends the user elsewhere. */
  private static final Phrases ELSEWHERE =
      Phrases.of("can't", "cannot", "unable", "recommend", "contact");

  private Refusals() {}

  static boolean isIn(Prose prose) {
    if (!INABILITIES.isIn(prose.text())) {
      return false;
    }
    boolean declined = false;
    for (String sentence : prose.sentences()) {
      if (declined && helps(sentence)) {
        return false;
      }
      declined |= INABILITIES.isIn(sentence) && !CONDITIONS.isIn(sentence);
    }
    return declined;
  }

  /** {@return whether the text declines only as long as the user does not give something} */
  static boolean isConditionalIn(Prose prose) {
    return prose.sentences().stream().anyMatch(s -> INABILITIES.isIn(s) && CONDITIONS.isIn(s));
  }

  private static boolean helps(String sentence) {
    return REMEDIES.isIn(sentence) && !ELSEWHERE.isIn(sentence);
  }
}

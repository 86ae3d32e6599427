package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells a text that announces the next action, which then was not taken. */
final class Plans {

  private static final Phrases OPENINGS =
      Phrases.of(
          "let me ",
          "let's ",
          "now let",
          "now, let",
          "now i ",
          "now i'll",
          "next, i",
          "next, let",
          "next i",
          "first, i",
          "first, let",
          "i'll start by",
          "i'll now",
          "i will now",
          "i'll begin",
          "i'll first",
          "i need to look",
          "i need to check",
          "i need to find",
          "i need to examine",
          "i should ",
          "i'm going to",
          "i am going to",
          "then i'll",
          "so let",
          "okay, let",
          "ok, let");

  private Plans() {}

  static boolean isIn(Prose prose) {
    String last = prose.last();
    boolean announces = OPENINGS.startsAt(last, 0) && !last.startsWith("let me know");
    return announces || last.endsWith(":");
  }
}

package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Phrases;
import java.util.List;

/**
 * Tells a text that announces the next action, which then was not taken: by how one of its last two
 * sentences begins, by a promise of work in the last one, or by a colon after which nothing comes.
 * A block of code that ends the text is no sentence: it may be what was announced.
 */
final class Plans {

  private static final int LAST_SENTENCES = 2;

  /** What Terminus, whose turns are JSON text, says for as long as its run goes on. */
  private static final String UNFINISHED = "\"task_complete\": false";

  private static final Phrases OPENINGS =
      Phrases.of(
          "let me ",
          "let us ",
          "let's ",
          "now let",
          "now, let",
          "now i ",
          "now i'll",
          "now we ",
          "now we'll",
          "next, i",
          "next, let",
          "next, we",
          "next i",
          "next we",
          "the next step is",
          "our next step is",
          "my next step is",
          "first, i",
          "first, let",
          "first, we",
          "first let",
          "first we",
          "i should ",
          "we should ",
          "i'm going to",
          "i am going to",
          "we are going to",
          "then i'll",
          "so let",
          "okay, let",
          "ok, let");

  /** How a promise begins that may stand anywhere in a sentence. */
  private static final Phrases PROMISES =
      Phrases.of(
          "i'll ",
          "i will ",
          "we'll ",
          "we will ",
          "i need to ",
          "we need to ",
          "i should ",
          "we should ",
          "i want to ",
          "we can ",
          "let's ",
          "let me ");

  private static final Phrases ADVERBS =
      Phrases.of("now ", "first ", "next ", "then ", "also ", "just ", "try to ", "have to ");

  /** What an agent does with its tools, so that no answer ends with the promise of it. */
  private static final Phrases WORK =
      Phrases.of(
          "add ",
          "begin ",
          "call ",
          "check ",
          "compile ",
          "connect to ",
          "continue ",
          "create ",
          "debug ",
          "decompile ",
          "delete ",
          "edit ",
          "examine ",
          "execute ",
          "explore ",
          "find ",
          "fix ",
          "inspect ",
          "install ",
          "investigate ",
          "locate ",
          "look ",
          "modify ",
          "move ",
          "navigate ",
          "open ",
          "query ",
          "read ",
          "remove ",
          "reproduce ",
          "rerun ",
          "retry ",
          "run ",
          "search ",
          "see ",
          "start ",
          "submit ",
          "take a look",
          "test ",
          "try ",
          "update ",
          "upload ",
          "use ",
          "verify ",
          "view ",
          "write ");

  private Plans() {}

  static boolean isIn(Prose prose) {
    if (prose.last().endsWith(":") || prose.text().contains(UNFINISHED)) {
      return true;
    }
    List<String> sentences = prose.sentencesBeforeLastBlock();
    int count = sentences.size();
    return sentences.subList(Math.max(0, count - LAST_SENTENCES), count).stream()
            .anyMatch(Plans::announces)
        || (count > 0 && promisesWork(sentences.get(count - 1)));
  }

  /** {@return whether the last sentence promises work} */
  static boolean endsPromisingWork(Prose prose) {
    return promisesWork(prose.last());
  }

  private static boolean announces(String sentence) {
    return OPENINGS.startsAt(sentence, 0) && !sentence.startsWith("let me know");
  }

  private static boolean promisesWork(String sentence) {
    for (int at = PROMISES.next(sentence, 0); at >= 0; at = PROMISES.next(sentence, at + 1)) {
      int verb = at + PROMISES.lengthAt(sentence, at);
      verb += ADVERBS.lengthAt(sentence, verb);
      if (WORK.startsAt(sentence, verb)) {
        return true;
      }
    }
    return false;
  }
}

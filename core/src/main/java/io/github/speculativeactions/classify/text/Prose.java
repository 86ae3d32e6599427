package io.github.speculativeactions.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the rules of this package see it: in lower case, with plain apostrophes, told apart
 * into sentences; of a long text the head and the tail.
 */
final class Prose {

  private static final int HEAD = 2_000;
  private static final int TAIL = 1_000;

  private static final String FENCE = "```";

  private static final String ENDS = ".!?\n\u3002\uff1f\uff01";

  /** Abbreviations whose point ends no sentence. */
  private static final String[] POINTED = {"e.g.", "i.e.", "etc.", "dr.", "mr.", "ms.", "mrs."};

  private final String text;
  private final List<String> sentences;

  private Prose(String text) {
    this.text = text;
    this.sentences = split(text);
  }

  static Prose of(String content) {
    String stripped = content.strip();
    String read =
        stripped.length() <= HEAD + TAIL
            ? stripped
            : stripped.substring(0, HEAD) + "\n" + stripped.substring(stripped.length() - TAIL);
    return new Prose(read.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** {@return the sentences with the marks that end them, none of them blank} */
  List<String> sentences() {
    return sentences;
  }

  /** {@return the sentences without a fenced block that ends the text} */
  List<String> sentencesBeforeLastBlock() {
    if (!text.endsWith(FENCE)) {
      return sentences;
    }
    int opening = text.lastIndexOf(FENCE, text.length() - FENCE.length() - 1);
    return opening < 0 ? sentences : split(text.substring(0, opening));
  }

  String last() {
    return sentences.get(sentences.size() - 1);
  }

  /** {@return the whole text} */
  String text() {
    return text;
  }

  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (ENDS.indexOf(text.charAt(at)) >= 0 && endsSentence(text, start, at)) {
        add(sentences, text.substring(start, at + 1));
        start = at + 1;
      }
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  /** A point within a word, such as that of {@code a.py} or {@code 2.5}, ends none. */
  private static boolean endsSentence(String text, int start, int at) {
    if (text.charAt(at) != '.') {
      return true;
    }
    for (String word : POINTED) {
      int from = at + 1 - word.length();
      if (from >= start && text.startsWith(word, from)) {
        return false;
      }
    }
    return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static void add(List<String> sentences, String sentence) {
    String trimmed = sentence.strip();
    boolean isChoice = trimmed.startsWith("(") && trimmed.endsWith(")");
    if (isChoice && !sentences.isEmpty() && sentences.get(sentences.size() - 1).endsWith("?")) {
      // "Shall I? (yes/no)"
      sentences.set(sentences.size() - 1, sentences.get(sentences.size() - 1) + " " + trimmed);
      return;
    }
    // Closing quotes, brackets and emphasis belong to the sentence before.
    if (trimmed.chars().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(trimmed);
    } else if (trimmed.contains("?") && !sentences.isEmpty()) {
      sentences.set(sentences.size() - 1, sentences.get(sentences.size() - 1) + "?");
    }
  }
}

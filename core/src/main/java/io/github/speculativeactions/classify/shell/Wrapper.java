package io.github.speculativeactions.classify.shell;

import java.util.List;
import java.util.Set;

/**
 * How to find the command among the words of a program that runs it. Immutable and thread-safe.
 *
 * @param options how the program reads its own options
 * @param operands how many words stand between the options and the command
 * @param runNothing options with which it does something else than run the command
 */
public record Wrapper(OptionSyntax options, int operands, Set<String> runNothing) {

  /** Copies the set. */
  public Wrapper {
    runNothing = Set.copyOf(runNothing);
  }

  /** {@return one whose command follows its options, and so many operands} */
  public static Wrapper of(int operands, String lettersWithValue, String... namesWithValue) {
    return new Wrapper(OptionSyntax.of(lettersWithValue, namesWithValue), operands, Set.of());
  }

  /** {@return this one, which runs no command if one of these options is there} */
  public Wrapper unless(String... options) {
    return new Wrapper(this.options, operands, Set.of(options));
  }

  /**
   * {@return where the command begins, 0 if there is none}
   *
   * @param start where the options begin
   */
  public int commandStart(List<String> words, int start) {
    int at = start;
    while (at < words.size() && isOptionOrAssignment(words.get(at))) {
      String word = words.get(at);
      if (runNothing.contains(word)) {
        return 0;
      }
      if (word.equals("--")) {
        break;
      }
      at += options.takesNextWord(word) ? 2 : 1;
    }
    return behindOperands(words, at);
  }

  /** No command begins with a dash; more options may come, as in {@code exec pod -c web -- ls}. */
  private int behindOperands(List<String> words, int end) {
    int at = end;
    if (at < words.size() && words.get(at).equals("--")) {
      at++;
    }
    at += operands;
    if (at < words.size() && words.get(at).startsWith("-")) {
      int dashes = words.subList(at, words.size()).indexOf("--");
      at = dashes < 0 ? words.size() : at + dashes + 1;
    }
    return at < words.size() ? at : 0;
  }

  private static boolean isOptionOrAssignment(String word) {
    return word.startsWith("-") || Assignment.is(word);
  }
}

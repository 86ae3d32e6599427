package io.github.speculativeactions.classify.shell;

import java.util.Set;

/**
 * How a program reads its options, so that a value is not taken for an option or an operand.
 * Immutable and thread-safe.
 *
 * @param lettersWithValue the one-letter options that take a value, which is the rest of the word
 *     or, if there is none, the next word
 * @param lettersWithSuffix the one-letter options to which the rest of the word belongs, as in
 *     {@code -i.bak}
 * @param namesWithValue the long options, or those of several letters behind one dash, that take
 *     the next word unless their value follows {@code =}
 */
public record OptionSyntax(
    String lettersWithValue, String lettersWithSuffix, Set<String> namesWithValue) {

  /** That of a program none of whose options takes the next word. */
  public static final OptionSyntax PLAIN = of("");

  /** Copies the set. */
  public OptionSyntax {
    namesWithValue = Set.copyOf(namesWithValue);
  }

  /** {@return a syntax of such options} */
  public static OptionSyntax of(String lettersWithValue, String... namesWithValue) {
    return new OptionSyntax(lettersWithValue, "", Set.of(namesWithValue));
  }

  /** {@return this syntax, with such letters besides} */
  public OptionSyntax withSuffix(String letters) {
    return new OptionSyntax(lettersWithValue, letters, namesWithValue);
  }

  /** {@return whether a word is an option; {@code -} alone is none} */
  public static boolean isOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  /** {@return whether an option is one of those with a value, wherever the value stands} */
  public boolean takesValue(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    return namesWithValue.contains(name) || (!option.startsWith("--") && valueStart(option) == 2);
  }

  /** {@return whether the word behind this option is its value} */
  public boolean takesNextWord(String option) {
    if (namesWithValue.contains(option)) {
      return true;
    }
    return !option.startsWith("--") && valueStart(option) == option.length();
  }

  /**
   * {@return where the value begins in a word of one-letter options; behind the word if it is the
   * next one, -1 if there is none}
   */
  public int valueStart(String letters) {
    for (int i = 1; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (lettersWithValue.indexOf(letter) >= 0) {
        return i + 1;
      }
      if (lettersWithSuffix.indexOf(letter) >= 0) {
        return i + 1 < letters.length() ? i + 1 : -1;
      }
    }
    return -1;
  }
}

package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.internal.TextHash;
import java.util.Set;

/** What may differ between two spellings of one action. */
final class Spelling {

  /** Arguments that hold a line for a shell. */
  private static final Set<String> SHELL_ARGUMENTS = Set.of("command", "cmd");

  private Spelling() {}

  /** {@return the key of the text that an argument holds} */
  static long keyOf(String argument, String text) {
    return TextHash.of(SHELL_ARGUMENTS.contains(argument) ? condensed(text, true) : text);
  }

  /** {@return the key of a text in which white space does not matter} */
  static long keyOf(String text) {
    return TextHash.of(condensed(text, false));
  }

  /** One blank for any white space; a shell line also without its quotes. */
  private static String condensed(String text, boolean withoutQuotes) {
    StringBuilder condensed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        gap = condensed.length() > 0;
      } else if (!withoutQuotes || (c != '"' && c != '\'')) {
        if (gap) {
          condensed.append(' ');
          gap = false;
        }
        condensed.append(c);
      }
    }
    return condensed.toString();
  }
}

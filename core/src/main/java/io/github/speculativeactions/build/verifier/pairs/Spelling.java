package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.TextHash;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Decides which values say the same, so that neither is rejected for the other.
 *
 * <p>What does not count: white space, the order of words, of list elements and of members, quotes
 * in a line for a shell, and the name of what stands in a folder {@code tmp}, since files there are
 * named at will. Values that differ in more than this may still mean the same. So the rule misses
 * some that are wrong, such as {@code cp b a} for {@code cp a b}: better no pair than one whose
 * rejected side is right as well.
 */
final class Spelling {

  /** Arguments that hold a line for a shell. */
  static final Set<String> SHELL_ARGUMENTS = Set.of("command", "cmd");

  private static final String TEMPORARY = "/tmp/";

  private Spelling() {}

  /** {@return the key of the text that an argument holds} */
  static long keyOf(String argument, String text) {
    return keyOf(text, SHELL_ARGUMENTS.contains(argument));
  }

  /** {@return the key of a text} */
  static long keyOf(String text) {
    return keyOf(text, false);
  }

  /**
   * {@return the key of the value that begins at the parser's token, whose end the parser is then
   * at}
   */
  static long keyOf(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> keyOfMembers(parser);
      case START_ARRAY -> keyOfElements(parser);
      case VALUE_STRING -> keyOf(parser.getString());
      default -> JsonHash.value(parser);
    };
  }

  private static long keyOfMembers(JsonParser parser) {
    long sum = JsonToken.START_OBJECT.id();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      long name = TextHash.of(parser.currentName());
      parser.nextToken();
      sum += TextHash.chain(name, keyOf(parser));
    }
    return TextHash.mix(sum);
  }

  private static long keyOfElements(JsonParser parser) {
    long sum = JsonToken.START_ARRAY.id();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      sum += TextHash.mix(keyOf(parser));
    }
    return TextHash.mix(sum);
  }

  /** A sum over the words, which does not depend on their order. */
  private static long keyOf(String text, boolean withoutQuotes) {
    long sum = 0;
    long word = 0;
    boolean isTemporaryName = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      isTemporaryName = isTemporaryName && isInName(c);
      if (c <= ' ') {
        sum += TextHash.mix(word);
        word = 0;
      } else if (!isTemporaryName && !(withoutQuotes && (c == '"' || c == '\''))) {
        word = (word ^ c) * TextHash.MULTIPLIER;
        word ^= word >>> Integer.SIZE;
        isTemporaryName = c == '/' && text.startsWith(TEMPORARY, i + 1 - TEMPORARY.length());
      }
    }
    return sum + TextHash.mix(word);
  }

  private static boolean isInName(char c) {
    return c > ' ' && c != '/' && c != '"' && c != '\'' && c != ')' && c != ';';
  }
}

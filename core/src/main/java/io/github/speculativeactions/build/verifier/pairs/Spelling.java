package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.SamePath;
import io.github.speculativeactions.internal.TextHash;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Decides which values say the same, so that neither is rejected for the other.
 *
 * <p>What does not count: white space, the order of words, of list elements and of members, quotes
 * in a line for a shell, from which folder a path is told (see {@link SamePath}), and the name of
 * what stands in a folder {@code tmp}, since files there are named at will. Values that differ in
 * more than this may still mean the same. So the rule misses some that are wrong, such as {@code cp
 * b a} for {@code cp a b}: better no pair than one whose rejected side is right as well.
 */
final class Spelling {

  /** Arguments that hold a line for a shell. */
  static final Set<String> SHELL_ARGUMENTS = Set.of("command", "cmd");

  private Spelling() {}

  /** {@return what the text of an argument says} */
  static Meaning of(String argument, String text) {
    return SHELL_ARGUMENTS.contains(argument)
        ? WordReader.readWithoutQuotes(text)
        : WordReader.read(text);
  }

  /** {@return what a text says} */
  static Meaning of(String text) {
    return WordReader.read(text);
  }

  /**
   * {@return what the value says that begins at the parser's token, whose end the parser is then
   * at}
   */
  static Meaning of(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> ofMembers(parser);
      case START_ARRAY -> ofElements(parser);
      case VALUE_STRING -> of(parser.getString());
      default -> new Meaning(JsonHash.value(parser), Folders.NONE);
    };
  }

  private static Meaning ofMembers(JsonParser parser) {
    Meaning members = Meaning.NOTHING;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      long name = TextHash.of(parser.currentName());
      parser.nextToken();
      members = members.and(of(parser).behind(name));
    }
    return members.behind(JsonToken.START_OBJECT.id());
  }

  private static Meaning ofElements(JsonParser parser) {
    Meaning elements = Meaning.NOTHING;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements = elements.and(of(parser).behind(0));
    }
    return elements.behind(JsonToken.START_ARRAY.id());
  }
}

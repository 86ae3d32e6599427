package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.internal.TextHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The arguments of a call, told apart.
 *
 * @param single those that each say something of their own; not what is part of a {@link TextEdit}
 * @param key the same for arguments that say the same; see {@link Spelling}
 * @param names the same for arguments of the same names
 */
record Arguments(List<Argument> single, long key, long names) {

  /**
   * {@return the arguments that a text holds}
   *
   * <p>A text that is no JSON object holds none: a model may have written anything, which is then
   * compared as text.
   */
  static Arguments parse(String text) {
    try (JsonParser parser = StrictJson.parser(text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        Arguments read = new Reader(parser).read();
        if (parser.nextToken() == null) {
          return read;
        }
      }
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      // Falls through to what is no JSON object.
    }
    return new Arguments(List.of(), Spelling.keyOf(text), 0);
  }

  /** Reads the members of the object that a parser is in. */
  private static final class Reader {

    private final JsonParser parser;
    private final List<Argument> arguments = new ArrayList<>();
    private final Map<String, String> editTexts = new HashMap<>();
    private long names;

    Reader(JsonParser parser) {
      this.parser = parser;
    }

    Arguments read() {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        long nameKey = TextHash.of(name);
        names += nameKey;
        arguments.add(readValue(name, nameKey, parser.nextToken()));
      }
      long key = takeEdits();
      for (Argument argument : arguments) {
        key += argument.pairKey();
      }
      return new Arguments(List.copyOf(arguments), key, names);
    }

    private Argument readValue(String name, long nameKey, JsonToken token) {
      int from = (int) parser.currentTokenLocation().getCharOffset();
      boolean isText = token == JsonToken.VALUE_STRING;
      boolean isName = false;
      long key;
      if (isText) {
        String text = parser.getString();
        isName = OwnNames.isName(text);
        key = Spelling.keyOf(name, text);
        if (TextEdit.KNOWN.stream().anyMatch(edit -> edit.has(name))) {
          editTexts.put(name, text);
        }
      } else {
        key = Spelling.keyOf(parser);
      }
      int to = (int) parser.currentLocation().getCharOffset();
      return new Argument(name, from, to, isText, isName, key, TextHash.chain(nameKey, key));
    }

    /** Takes out the arguments that make an edit together. */
    private long takeEdits() {
      long key = 0;
      for (TextEdit edit : TextEdit.KNOWN) {
        String before = editTexts.get(edit.oldText());
        String after = editTexts.get(edit.newText());
        if (before != null && after != null) {
          key += TextEdit.key(before, after);
          arguments.removeIf(argument -> edit.has(argument.name()));
        }
      }
      return key;
    }
  }
}

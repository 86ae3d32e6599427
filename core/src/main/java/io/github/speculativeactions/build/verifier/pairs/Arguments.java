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
 * @param all what all of them say
 * @param names the same for arguments of the same names
 */
record Arguments(List<Argument> single, Meaning all, long names) {

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
    return new Arguments(List.of(), Spelling.of(text), 0);
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
      Meaning all = takeEdits();
      for (Argument argument : arguments) {
        all = all.and(argument.pair());
      }
      return new Arguments(List.copyOf(arguments), all, names);
    }

    private Argument readValue(String name, long nameKey, JsonToken token) {
      int from = (int) parser.currentTokenLocation().getCharOffset();
      boolean isText = token == JsonToken.VALUE_STRING;
      boolean isName = false;
      Meaning value;
      if (isText) {
        String text = parser.getString();
        isName = OwnNames.isName(text);
        value = Spelling.of(name, text);
        if (TextEdit.KNOWN.stream().anyMatch(edit -> edit.has(name))) {
          editTexts.put(name, text);
        }
      } else {
        value = Spelling.of(parser);
      }
      int to = (int) parser.currentLocation().getCharOffset();
      return new Argument(name, from, to, isText, isName, value, value.behind(nameKey));
    }

    /** Takes out the arguments that make an edit together. */
    private Meaning takeEdits() {
      Meaning edits = Meaning.NOTHING;
      for (TextEdit edit : TextEdit.KNOWN) {
        String before = editTexts.get(edit.oldText());
        String after = editTexts.get(edit.newText());
        if (before != null && after != null) {
          edits = edits.and(TextEdit.meaning(before, after));
          arguments.removeIf(argument -> edit.has(argument.name()));
        }
      }
      return edits;
    }
  }
}

package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.internal.StrictJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The arguments of a call, as far as a rule may ask for them.
 *
 * <p>Read once, field by field; the text of a field that no rule asks for, such as the content of a
 * file, is passed over. Arguments that are cut off or otherwise no JSON are looked through for the
 * field. Not safe for use by several threads.
 */
public final class CallArguments {

  /** The fields whose values rules ask for. */
  private static final Set<String> ASKED_FOR =
      Set.of(
          "command",
          "cmd",
          "commands",
          "script",
          "code",
          "input",
          "keystrokes",
          "path",
          "file_path",
          "filename",
          "view_range",
          "return_type",
          "task_completed",
          "action",
          "is_input");

  private final String written;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private boolean broken;

  private CallArguments(String written) {
    this.written = written;
  }

  /** {@return the arguments that a call's text holds, whatever it is} */
  public static CallArguments of(String written) {
    CallArguments arguments = new CallArguments(written);
    try (JsonParser parser = StrictJson.parser(written)) {
      arguments.read(parser);
    } catch (JacksonException e) {
      arguments.broken = true;
    }
    return arguments;
  }

  private void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      broken = true;
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      names.add(name);
      JsonToken value = parser.nextToken();
      if (!ASKED_FOR.contains(name)) {
        parser.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        values.put(name, list(parser));
      } else if (value == JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        values.put(name, List.of(parser.getString()));
      }
    }
  }

  private static List<String> list(JsonParser parser) {
    List<String> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isStructStart()) {
        parser.skipChildren();
      } else {
        elements.add(parser.getString());
      }
    }
    return elements;
  }

  /** {@return the names of the arguments} */
  public Set<String> names() {
    return names;
  }

  /** {@return the value of the first of these fields that is there, or null} */
  @Nullable String text(String... fields) {
    List<String> found = words(fields);
    return found == null ? null : String.join("\n", found);
  }

  /** {@return the elements of the first of these fields that is there, or null; a text is one} */
  @Nullable List<String> words(String... fields) {
    for (String field : fields) {
      List<String> value = values.get(field);
      if (value != null) {
        return value;
      }
    }
    if (broken) {
      for (String field : fields) {
        String value = BrokenJson.text(written, field);
        if (value != null) {
          return List.of(value);
        }
      }
    }
    return null;
  }

  /** {@return the whole text of arguments that are no JSON object, or null if they are one} */
  @Nullable String plainText() {
    return broken && !written.stripLeading().startsWith("{") ? written : null;
  }
}

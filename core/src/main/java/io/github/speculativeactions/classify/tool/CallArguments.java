package io.github.speculativeactions.classify.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, as far as a rule may ask for them.
 *
 * <p>Read once, and only when a rule asks; the text of a field that no rule asks for, such as the
 * content of a file, is passed over. Not safe for use by several threads.
 */
final class CallArguments {

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
          "return_type",
          "task_completed",
          "action",
          "method",
          "is_input");

  private final String written;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private boolean isRead;
  private boolean isObject;

  private CallArguments(String written) {
    this.written = written;
  }

  /** {@return the arguments that a call's text holds, whatever it is} */
  static CallArguments of(String written) {
    return new CallArguments(written);
  }

  private void readOnce() {
    if (isRead) {
      return;
    }
    isRead = true;
    isObject = written.stripLeading().startsWith("{");
    if (!isObject) {
      return;
    }
    FieldScanner fields = new FieldScanner(written);
    for (String name = fields.nextName(); name != null; name = fields.nextName()) {
      names.add(name);
      if (ASKED_FOR.contains(name)) {
        List<String> found = fields.values();
        if (!found.isEmpty()) {
          values.put(name, found);
        }
      } else {
        fields.skipValue();
      }
    }
  }

  /** {@return the names of the arguments} */
  Set<String> names() {
    readOnce();
    return names;
  }

  /** {@return the value of the first of these fields that is there, or null} */
  @Nullable String text(String... fields) {
    List<String> found = words(fields);
    return found == null ? null : String.join("\n", found);
  }

  /**
   * {@return the value of the first of these fields that is there, or null}; for fields that few
   * rules ask for and that may be long, so that they are looked for only now
   */
  @Nullable String longText(String... fields) {
    FieldScanner scanner = new FieldScanner(written);
    List<String> asked = List.of(fields);
    for (String name = scanner.nextName(); name != null; name = scanner.nextName()) {
      if (asked.contains(name)) {
        return String.join("\n", scanner.values());
      }
      scanner.skipValue();
    }
    return null;
  }

  /** {@return all texts that are a value, or all that is written if it is no JSON object} */
  List<String> texts() {
    String plain = plainText();
    if (plain != null) {
      return List.of(plain);
    }
    List<String> texts = new ArrayList<>();
    FieldScanner scanner = new FieldScanner(written);
    while (scanner.nextName() != null) {
      texts.addAll(scanner.values());
    }
    return texts;
  }

  /** {@return the elements of the first of these fields that is there, or null; a text is one} */
  @Nullable List<String> words(String... fields) {
    readOnce();
    for (String field : fields) {
      List<String> value = values.get(field);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** {@return the whole text of arguments that are no JSON object, or null if they are one} */
  @Nullable String plainText() {
    readOnce();
    return isObject || written.isBlank() ? null : written;
  }
}

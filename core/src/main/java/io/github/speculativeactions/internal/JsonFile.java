package io.github.speculativeactions.internal;

import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layout of the JSON files that people read: indented, with the same line ends on every system.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time. Safe for
 * use by several threads.
 */
public final class JsonFile {

  private static final PrettyPrinter LAYOUT =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private JsonFile() {}

  /** {@return the text of a file that holds a value} */
  public static String text(JsonNode value) {
    return JsonMapper.shared().writer().with(LAYOUT).writeValueAsString(value) + "\n";
  }
}

package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks dataset cards as far as one can without a reader of YAML. */
final class CardApi {

  private static final Pattern METADATA =
      Pattern.compile("\\s*---\\R(.*?\\R)?---(\\R.*)?", Pattern.DOTALL);
  private static final Pattern TAB_INDENT = Pattern.compile("(?m)^ *\t");

  private CardApi() {}

  static Answer validate(Call call) throws IOException {
    String card = Json.required(call.json(), "content");
    ObjectNode json = Json.object();
    ArrayNode errors = json.putArray("errors");
    ArrayNode warnings = json.putArray("warnings");
    Matcher metadata = METADATA.matcher(card);
    if (!metadata.matches()) {
      (card.startsWith("---") ? errors : warnings)
          .addObject()
          .put("message", "empty or missing yaml metadata in repo card");
    } else if (metadata.group(1) != null && TAB_INDENT.matcher(metadata.group(1)).find()) {
      errors.addObject().put("message", "YAML does not allow tabs as indentation");
    }
    return Answer.json(errors.isEmpty() ? 200 : 400, json);
  }
}

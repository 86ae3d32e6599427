package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a tool does by what the trace says of the tools it offered. */
final class OfferedTools {

  /** How many words of a description are looked at: it opens with what the tool does. */
  private static final int MAX_WORDS = 12;

  private final NameWords verbs;

  OfferedTools(NameWords verbs) {
    this.verbs = verbs;
  }

  @Nullable Finding judge(String name, List<ToolDefinition> offered) {
    for (ToolDefinition tool : offered) {
      String description = tool.description();
      if (tool.name().equals(name) && description != null) {
        return judge(description);
      }
    }
    return null;
  }

  private @Nullable Finding judge(String description) {
    List<String> words = ToolNames.words(description);
    for (String word : words.subList(0, Math.min(words.size(), MAX_WORDS))) {
      if (word.equals("returns")) {
        return described(verbs.verb("get"), "returns");
      }
      Finding verb = verbs.verb(word);
      if (verb != null) {
        return described(verb, verb.rule().substring("name: ".length()));
      }
    }
    return null;
  }

  private static @Nullable Finding described(@Nullable Finding verb, String word) {
    return verb == null
        ? null
        : Finding.of(verb.type(), verb.sideEffect(), Evidence.DESCRIPTION, "description: " + word);
  }
}

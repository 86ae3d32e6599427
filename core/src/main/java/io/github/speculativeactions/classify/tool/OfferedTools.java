package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a tool does by what the trace says of the tools it offered. */
final class OfferedTools {

  /** How many words of a description are looked at: it opens with what the tool does. */
  private static final int MAX_WORDS = 12;

  /** ToolBench puts the same sentences before each description. */
  private static final String PREAMBLE_END = "The description of this function is:";

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
    int preamble = description.indexOf(PREAMBLE_END);
    List<String> words =
        ToolNames.words(
            preamble < 0 ? description : description.substring(preamble + PREAMBLE_END.length()));
    for (String word : words.subList(0, Math.min(words.size(), MAX_WORDS))) {
      // "Return" is what a customer does, in a name; a description returns what was asked for.
      Finding verb = verbs.verb(word.startsWith("return") ? "get" : word);
      if (verb != null && verb.sideEffect() != SideEffect.UNKNOWN) {
        return Finding.of(
            verb.type(),
            verb.sideEffect(),
            Evidence.DESCRIPTION,
            "description" + verb.rule().substring(verb.rule().indexOf(':')));
      }
    }
    return null;
  }
}

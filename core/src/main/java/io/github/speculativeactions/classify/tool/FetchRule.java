package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import java.util.Locale;
import java.util.Set;

/** Tools that fetch a page, or send something where they are told to by a method of HTTP. */
final class FetchRule implements ToolRule {

  private static final Finding FETCHES =
      Finding.of(RETRIEVAL, READ_ONLY, Evidence.KNOWN_TOOL, "tool: fetch");
  private static final Finding SENDS =
      Finding.of(TOOL_CALL, MUTATING, Evidence.KNOWN_TOOL, "tool: fetch, sending");

  private static final Set<String> ASKS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public Finding judge(CallArguments arguments) {
    String method = arguments.text("method");
    return method == null || ASKS.contains(method.toUpperCase(Locale.ROOT)) ? FETCHES : SENDS;
  }
}

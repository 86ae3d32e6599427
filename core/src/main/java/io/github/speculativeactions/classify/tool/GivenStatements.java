package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.command.ChangingSql;
import io.github.speculativeactions.classify.command.HarmlessSql;
import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges a lookup, as which a tool's name tells it, by what its arguments tell it to do: a
 * statement of SQL or GraphQL, or a method of HTTP.
 */
final class GivenStatements {

  private static final Finding CHANGES =
      Finding.of(TOOL_CALL, MUTATING, Evidence.TOOL_NAME, "arguments: change by a lookup");

  /** What begins a change in GraphQL. */
  private static final Pattern MUTATION =
      Pattern.compile("\\s*+mutation\\b\\s*+[\\w({]", Pattern.CASE_INSENSITIVE);

  /** A comment, a bracket, or a word that statements begin with and something behind it. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*+(?:--|/\\*|[#({;]|(?:select|with|insert|update|delete|drop|alter|create|truncate"
              + "|merge|replace|grant|revoke|call|exec|execute|begin|explain|match|vacuum|copy"
              + "|query|mutation|subscription|fragment)\\b\\s*+\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> QUERIES = Set.of("query", "queries", "sql", "graphql");

  private static final Set<String> SENDS = Set.of("POST", "PUT", "PATCH", "DELETE");

  private GivenStatements() {}

  /**
   * {@return what the call does}
   *
   * @param lookup what its name says
   */
  static Finding judge(Finding lookup, String name, CallArguments arguments) {
    if (lookup.type() != RETRIEVAL) {
      return lookup;
    }
    String method = arguments.text("method");
    if (method != null && SENDS.contains(method.toUpperCase(Locale.ROOT))) {
      return CHANGES;
    }
    List<String> texts = arguments.texts();
    boolean asksDatabase =
        ToolNames.words(name).stream().anyMatch(QUERIES::contains)
            || arguments.names().contains("sql");
    if (texts.stream().anyMatch(GivenStatements::changes)) {
      // Elsewhere it may be what is searched for.
      return asksDatabase ? CHANGES : lookup.withSideEffect(UNKNOWN);
    }
    boolean isUnsure = asksDatabase && texts.stream().anyMatch(GivenStatements::isDoubtful);
    return isUnsure ? lookup.withSideEffect(UNKNOWN) : lookup;
  }

  private static boolean changes(String text) {
    return ChangingSql.startsWithOne(text) || MUTATION.matcher(text).lookingAt();
  }

  private static boolean isDoubtful(String text) {
    boolean isStatement = STATEMENT.matcher(text).lookingAt() || text.indexOf(';') >= 0;
    return isStatement && !HarmlessSql.is(text) && !isHarmlessGraph(text);
  }

  /** GraphQL changes only by what stands in a mutation. */
  private static boolean isHarmlessGraph(String text) {
    String query = text.strip();
    return (query.startsWith("{") || query.startsWith("query"))
        && !query.contains("mutation")
        && query.indexOf(';') < 0;
  }
}

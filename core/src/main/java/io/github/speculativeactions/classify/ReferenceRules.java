package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reference's rules as it states them, oddities included: {@code cat } counts only before a
 * word, so {@code cat /etc/hosts} does not; {@code summary:} only when glued to one.
 */
final class ReferenceRules {

  /** Every phrase of every rule, the rules in the order in which they are tried. */
  static final List<Phrase> PHRASES =
      Stream.of(
              rule(
                  ActionType.FINAL_ANSWER,
                  "final answer",
                  "conclusion",
                  "summary:",
                  "in conclusion",
                  "the answer is"),
              rule(
                  ActionType.ASK_CLARIFICATION,
                  "ask for clarification",
                  "need more info",
                  "could you clarify",
                  "what do you mean"),
              rule(
                  ActionType.BLOCKED,
                  "blocked",
                  "unsafe",
                  "i cannot",
                  "i'm sorry, but",
                  "refuse",
                  "not allowed",
                  "harmful"),
              rule(
                  ActionType.FILE_WRITE,
                  "write.*file",
                  "save.*file",
                  "edit.*file",
                  "patch",
                  "diff"),
              rule(
                  ActionType.FILE_READ,
                  "read.*file",
                  "view.*file",
                  "cat ",
                  "head ",
                  "tail ",
                  "open.*file",
                  "get_content"),
              rule(
                  ActionType.REPAIR,
                  "repair",
                  "fix.*bug",
                  "correct.*error",
                  "debug",
                  "resolve",
                  "try.*again with"),
              rule(ActionType.VERIFIER, "verify", "check", "validate", "test", "assert", "review"),
              rule(
                  ActionType.RETRIEVAL,
                  "search",
                  "retrieve",
                  "find",
                  "lookup",
                  "query",
                  "google",
                  "bing"))
          .flatMap(List::stream)
          .toList();

  private ReferenceRules() {}

  private static List<Phrase> rule(ActionType type, String... patterns) {
    return Stream.of(patterns).map(pattern -> new Phrase(type, pattern)).toList();
  }
}

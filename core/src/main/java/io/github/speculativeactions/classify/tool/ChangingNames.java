package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.model.SideEffect;
import java.util.List;
import java.util.Set;

/** Doubts that a tool only reads, for a word of its name that tells of a change. */
final class ChangingNames {

  /** Words that are verbs of change wherever they stand. */
  private static final Set<String> CHANGES =
      Set.of(
          "create",
          "delete",
          "update",
          "send",
          "install",
          "uninstall",
          "add",
          "remove",
          "cancel",
          "buy",
          "pay",
          "upload",
          "submit",
          "register",
          "modify",
          "insert",
          "write",
          "edit",
          "save",
          "rename",
          "approve",
          "reply",
          "deploy",
          "drop",
          "destroy",
          "reset",
          "clear",
          "set",
          "purge",
          "transfer",
          "refund",
          "revoke",
          "grant",
          "assign",
          "apply",
          "execute",
          "run",
          "kill",
          "stop",
          "start",
          "restart",
          "enable",
          "disable",
          "publish",
          "merge",
          "move",
          "append",
          "overwrite",
          "replace",
          "wipe",
          "erase",
          "terminate",
          "subscribe",
          "unsubscribe",
          "commit",
          "push",
          "notify",
          "reserve",
          "rent",
          "purchase",
          "schedule",
          "checkout",
          "checkin",
          "rid",
          "ban",
          "quarantine",
          "fix",
          "swap");

  /**
   * Words that are a noun as often; they are verbs behind {@code and}, {@code or}, {@code then}.
   */
  private static final Set<String> CHANGES_BEHIND_AND =
      Set.of(
          "book", "order", "post", "log", "play", "request", "share", "exchange", "charge", "put");

  private static final Set<String> JOINS = Set.of("and", "or", "then", "to");

  /** Verbs of which some change what they name: a resolved ticket, a tracked expense. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "track",
          "resolve",
          "ask",
          "navigate",
          "download",
          "generate",
          "format",
          "reverse",
          "monitor",
          "watch",
          "load",
          "extract",
          "snapshot");

  private static final Set<String> SECRETS =
      Set.of("key", "keys", "token", "tokens", "secret", "password", "otp", "certificate");

  private ChangingNames() {}

  /** {@return the least side effect that a tool of this name has to be credited with} */
  static SideEffect sideEffect(String name) {
    List<String> words = ToolNames.words(ToolNames.withoutApi(ToolNames.withoutServer(name)));
    if (words.contains("generate") && words.stream().anyMatch(SECRETS::contains)) {
      return SideEffect.MUTATING;
    }
    SideEffect least = SideEffect.READ_ONLY;
    String before = "";
    for (String word : words) {
      boolean doubtful =
          CHANGES.contains(word)
              || DOUBTFUL.contains(word)
              || isGlued(word)
              || (CHANGES_BEHIND_AND.contains(word) && JOINS.contains(before))
              || (before.equals("check") && (word.equals("in") || word.equals("out")));
      least = doubtful ? SideEffect.UNKNOWN : least;
      before = word;
    }
    return least;
  }

  /** {@return whether words that are written together hold a verb, as {@code getanddelete}} */
  private static boolean isGlued(String word) {
    return word.startsWith("get")
        && (word.contains("delete") || word.contains("remove") || word.contains("update"));
  }
}

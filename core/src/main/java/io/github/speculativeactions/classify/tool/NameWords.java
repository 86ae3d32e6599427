package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.ASK_CLARIFICATION;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a tool that nobody listed does, by the words of its name in their order: the first
 * verb and what it acts on decide, where there is none the nouns.
 */
final class NameWords {

  /** Verbs that are nouns as well, so that {@code order_status} orders nothing. */
  private static final Set<String> VERBS_OR_NOUNS =
      Set.of(
          "book",
          "build",
          "call",
          "charge",
          "commit",
          "exchange",
          "log",
          "order",
          "play",
          "post",
          "process",
          "purchase",
          "rent",
          "request",
          "return",
          "schedule",
          "share",
          "test",
          "transfer");

  /** What is looked up of a thing that stands before it. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "status",
          "detail",
          "details",
          "history",
          "info",
          "information",
          "price",
          "prices",
          "rate",
          "rates",
          "results",
          "stats",
          "statistics",
          "metadata",
          "list",
          "lookup");

  private static final Set<String> ASKS = Set.of("ask", "request", "prompt", "get", "wait");

  private static final String[] ENDINGS = {"", "s", "es", "ing"};

  private final Map<String, Finding> verbs = new HashMap<>();
  private final Map<String, Finding> nouns = new HashMap<>();
  private final Finding readsFile = finding(FILE_READ, READ_ONLY, "read, file");
  private final Finding asksPerson = finding(ASK_CLARIFICATION, READ_ONLY, "ask, person");
  private final Finding makes = finding(TOOL_CALL, UNKNOWN, "build, thing");
  private final Finding writesFile = finding(FILE_WRITE, MUTATING, "change, file");

  NameWords() {
    verbs(
        RETRIEVAL, READ_ONLY, "get", "list", "search", "find", "lookup", "look", "query", "fetch");
    verbs(RETRIEVAL, READ_ONLY, "retrieve", "browse", "view", "show", "describe", "read", "check");
    verbs(RETRIEVAL, READ_ONLY, "recommend", "suggest", "track", "locate", "count", "discover");
    verbs(RETRIEVAL, READ_ONLY, "explore", "compare", "grep", "load", "peek", "inspect", "watch");
    verbs(RETRIEVAL, READ_ONLY, "display", "scan", "crawl", "scrape", "identify", "detect");
    verbs(RETRIEVAL, READ_ONLY, "monitor", "download", "resolve", "ask", "navigate", "snapshot");
    verbs(VERIFIER, READ_ONLY, "verify", "validate", "lint", "typecheck", "assert", "diagnose");
    verbs(VERIFIER, UNKNOWN, "test", "compile", "build");
    verbs(
        TOOL_CALL, READ_ONLY, "calculate", "compute", "convert", "translate", "estimate", "parse");
    verbs(TOOL_CALL, READ_ONLY, "analyze", "summarize", "format", "encode", "decode", "predict");
    verbs(TOOL_CALL, READ_ONLY, "classify", "extract", "filter", "sort", "generate", "reverse");
    verbs(TOOL_CALL, IDEMPOTENT, "set", "delete", "remove", "cancel", "enable", "disable", "stop");
    verbs(TOOL_CALL, IDEMPOTENT, "clear", "reset", "close", "select", "toggle", "install", "turn");
    verbs(
        TOOL_CALL, IDEMPOTENT, "reboot", "restart", "resume", "suspend", "grant", "revoke", "lock");
    verbs(
        TOOL_CALL, IDEMPOTENT, "disconnect", "unlock", "mark", "archive", "activate", "subscribe");
    verbs(TOOL_CALL, MUTATING, "create", "update", "send", "book", "add", "make", "buy", "order");
    verbs(TOOL_CALL, MUTATING, "reserve", "play", "post", "upload", "pay", "transfer", "request");
    verbs(TOOL_CALL, MUTATING, "schedule", "submit", "register", "modify", "start", "insert");
    verbs(
        TOOL_CALL, MUTATING, "write", "edit", "save", "change", "put", "patch", "publish", "share");
    verbs(TOOL_CALL, MUTATING, "append", "overwrite", "replace");
    verbs(TOOL_CALL, IDEMPOTENT, "abort");
    verbs(TOOL_CALL, MUTATING, "return", "exchange", "invite", "assign", "merge", "move", "copy");
    verbs(
        TOOL_CALL, MUTATING, "rename", "approve", "reply", "notify", "charge", "purchase", "rent");
    verbs(TOOL_CALL, MUTATING, "deploy", "push", "commit", "click", "type", "press", "fill", "log");
    verbs(TOOL_CALL, UNKNOWN, "run", "execute", "call", "invoke", "apply", "process", "manage");
    verbs(TOOL_CALL, UNKNOWN, "use", "perform", "handle", "trigger", "open", "connect", "login");
    verbs(TOOL_CALL, UNKNOWN, "authenticate", "authorize", "sync", "import", "export");
    nouns("search", "query", "forecast", "weather", "news", "info", "information", "details");
    nouns("detail", "price", "prices", "quote", "quotes", "history", "status", "help", "list");
    nouns("lookup", "stats", "statistics", "results", "catalog", "finder", "metadata", "profile");
    nouns("timeline", "feed", "balance", "rates", "rate", "trending", "popular", "latest", "all");
  }

  private void verbs(ActionType type, SideEffect effect, String... words) {
    for (String word : words) {
      verbs.put(word, finding(type, effect, word));
    }
  }

  private void nouns(String... words) {
    for (String word : words) {
      nouns.put(word, finding(RETRIEVAL, READ_ONLY, word));
    }
  }

  private static Finding finding(ActionType type, SideEffect effect, String words) {
    return Finding.of(type, effect, Evidence.TOOL_NAME, "name: " + words);
  }

  /** What a name ends with whose verb is only the method of HTTP by which it is asked. */
  private static final Set<String> ASKED_BY_POST = Set.of("search", "query");

  /** {@return what the name says, or null if it says nothing} */
  @Nullable Finding judge(String name) {
    List<String> words = ToolNames.words(ToolNames.withoutApi(ToolNames.withoutServer(name)));
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("post") && ASKED_BY_POST.contains(last)) {
        return verb(last);
      }
      Finding verb = verb(words.get(i));
      if (verb != null) {
        // A verb alone acts on what its server is named after, as in "files.update".
        List<String> behind =
            words.size() == 1
                ? ToolNames.words(ToolNames.server(name))
                : words.subList(i + 1, words.size());
        return of(
            words.get(i), verb, NameObject.of(behind.isEmpty() ? words.subList(0, i) : behind));
      }
    }
    return words.stream().map(nouns::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Finding of(String word, Finding verb, NameObject object) {
    Finding property = VERBS_OR_NOUNS.contains(word) ? property(object) : null;
    if (property != null) {
      return property;
    }
    boolean asks = ASKS.contains(word) && object.isOfPersons();
    if (asks || (word.equals("ask") && object.namesPerson())) {
      return asksPerson;
    }
    if (verb.equals(verbs.get("build")) && !BareVerbs.standsFor("build", object.heads())) {
      return makes;
    }
    return object.isOfFiles() ? onFile(word, verb) : verb;
  }

  private @Nullable Finding property(NameObject object) {
    return PROPERTIES.contains(object.head()) ? nouns.get(object.head()) : null;
  }

  /**
   * {@return what a word says if it is a verb, as {@code get}, {@code gets} or {@code tracking}}
   */
  @Nullable Finding verb(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        Finding verb = verbs.get(word.substring(0, word.length() - ending.length()));
        if (verb != null) {
          return verb;
        }
      }
    }
    // Some names write their words together.
    return word.startsWith("get") ? verbs.get("get") : null;
  }

  private Finding onFile(String word, Finding verb) {
    return switch (word) {
      case "read", "view", "show", "get", "load", "open" -> readsFile;
      case "write",
          "create",
          "edit",
          "update",
          "delete",
          "remove",
          "insert",
          "save",
          "modify",
          "patch",
          "apply",
          "move",
          "rename",
          "change",
          "append",
          "overwrite",
          "replace",
          "put",
          "copy" ->
          writesFile;
      default -> verb;
    };
  }
}

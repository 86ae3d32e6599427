package io.github.speculativeactions.classify.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verbs that are the whole name of a known tool: {@code read} reads a file, and {@code submit} ends
 * a run. Behind another noun they act on that: {@code mail.read}, {@code order.submit}.
 */
final class BareVerbs {

  private static final Set<String> FILES =
      Set.of("file", "files", "fs", "filesystem", "editor", "workspace", "code", "text");

  private static final Set<String> SHELLS =
      Set.of("container", "shell", "bash", "terminal", "sandbox", "docker");

  private static final Set<String> PERSONS = Set.of("user", "human", "chat");

  private static final Set<String> PROJECTS = Set.of("project", "code", "ci", "build");

  /** Each with the nouns that change nothing of what it does. */
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          Map.entry("read", FILES),
          Map.entry("view", FILES),
          Map.entry("open", FILES),
          Map.entry("write", FILES),
          Map.entry("create", FILES),
          Map.entry("edit", FILES),
          Map.entry("insert", FILES),
          Map.entry("append", FILES),
          Map.entry("replace", FILES),
          Map.entry("patch", FILES),
          Map.entry("exec", SHELLS),
          Map.entry("test", PROJECTS),
          Map.entry("verify", PROJECTS),
          Map.entry("lint", PROJECTS),
          Map.entry("build", PROJECTS),
          Map.entry("search", Set.of("web")),
          Map.entry("find", FILES),
          Map.entry("fetch", Set.of("web")),
          Map.entry("browse", Set.of("web")),
          Map.entry("recall", Set.of("memory")),
          Map.entry("submit", Set.of()),
          Map.entry("finish", Set.of()),
          Map.entry("complete", Set.of()),
          Map.entry("answer", Set.of()),
          Map.entry("respond", Set.of()),
          Map.entry("abort", Set.of()),
          Map.entry("refuse", Set.of()),
          Map.entry("clarify", Set.of()),
          // A server for questions answers them: mcp__deepwiki__ask_question.
          Map.entry("askquestion", PERSONS),
          Map.entry("askquestions", PERSONS),
          Map.entry("plan", Set.of()));

  /** What stands before a name without saying anything of the tool. */
  private static final Set<String> NAMESPACES =
      Set.of(
          "mcp",
          "functions",
          "function",
          "tools",
          "tool",
          "default",
          "api",
          "local",
          "agent",
          "env",
          "environment");

  private BareVerbs() {}

  static boolean is(String ownName) {
    return FIELDS.containsKey(ownName);
  }

  /**
   * {@return whether a verb with these nouns, or behind a server's name, means what it means alone}
   */
  static boolean standsFor(String verb, List<String> nouns) {
    Set<String> field = FIELDS.getOrDefault(verb, Set.of());
    return nouns.stream().allMatch(NAMESPACES::contains)
        || nouns.stream().anyMatch(field::contains);
  }
}

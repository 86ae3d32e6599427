package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subcommands that only look something up, of programs that are many in one. */
final class Lookups {

  private record Entry(String programs, Set<String> subcommands) {}

  private static final Map<String, Set<String>> BY_PROGRAM =
      Stream.of(
              entry("svn", "status", "log", "diff", "info", "list", "ls", "cat", "blame", "help"),
              entry("hg", "status", "log", "annotate", "cat", "summary", "help"),
              entry(
                  "gh",
                  "pr view",
                  "pr list",
                  "pr status",
                  "pr diff",
                  "pr checks",
                  "issue view",
                  "issue list",
                  "issue status",
                  "repo view",
                  "repo list",
                  "run view",
                  "run list",
                  "release view",
                  "release list",
                  "workflow view",
                  "workflow list",
                  "search code",
                  "search issues",
                  "search prs",
                  "search repos",
                  "search commits",
                  "auth status"),
              entry(
                  "glab", "mr view", "mr list", "mr diff", "issue view", "issue list", "repo view"),
              entry(
                  "docker podman",
                  "ps",
                  "images",
                  "logs",
                  "inspect",
                  "version",
                  "info",
                  "history",
                  "port",
                  "top",
                  "stats",
                  "diff",
                  "search",
                  "container ls",
                  "container list",
                  "container inspect",
                  "container logs",
                  "image ls",
                  "image list",
                  "image inspect",
                  "image history",
                  "volume ls",
                  "volume inspect",
                  "network ls",
                  "network inspect",
                  "context ls",
                  "compose ps",
                  "compose logs",
                  "compose images",
                  "system df"),
              entry(
                  "docker-compose",
                  "ps",
                  "logs",
                  "images",
                  "version",
                  "config --services",
                  "top",
                  "ls"),
              entry(
                  "kubectl",
                  "get",
                  "describe",
                  "logs",
                  "top",
                  "explain",
                  "version",
                  "api-resources",
                  "config view",
                  "config get-contexts",
                  "config current-context",
                  "rollout status",
                  "rollout history",
                  "auth can-i"),
              entry(
                  "helm",
                  "version",
                  "list",
                  "ls",
                  "status",
                  "history",
                  "get values",
                  "get manifest",
                  "search repo"),
              entry(
                  "terraform", "show", "version", "output", "state list", "state show", "validate"),
              entry("aws", "s3 ls", "configure list", "sts get-caller-identity"),
              entry(
                  "systemctl",
                  "status",
                  "show",
                  "cat",
                  "is-active",
                  "is-enabled",
                  "is-failed",
                  "list-units",
                  "list-unit-files",
                  "list-timers",
                  "list-sockets",
                  "list-dependencies"),
              entry(
                  "npm yarn pnpm",
                  "list",
                  "ls",
                  "view",
                  "info",
                  "show",
                  "outdated",
                  "search",
                  "why",
                  "config get",
                  "config list",
                  "root",
                  "explain",
                  "whoami",
                  "ping",
                  "bin",
                  "prefix",
                  "pkg get",
                  "licenses list"),
              entry("bun", "pm ls"),
              entry(
                  "pip",
                  "list",
                  "show",
                  "freeze",
                  "check",
                  "search",
                  "index versions",
                  "debug",
                  "help",
                  "config list",
                  "config get",
                  "config debug",
                  "cache list",
                  "cache dir"),
              entry("uv", "pip list", "pip show", "pip freeze", "pip check", "python list"),
              entry("poetry", "show", "check", "env list", "env info"),
              entry("pipenv", "graph"),
              entry("conda mamba micromamba", "list", "info", "search", "env list"),
              entry("apt", "list", "show", "search", "policy", "depends"),
              entry(
                  "apt-cache",
                  "search",
                  "show",
                  "policy",
                  "depends",
                  "rdepends",
                  "showpkg",
                  "madison"),
              entry(
                  "dpkg", "-l", "--list", "-L", "--listfiles", "-s", "--status", "-S", "--search"),
              entry("yum dnf", "list", "info", "search", "repolist", "provides"),
              entry("apk", "info", "search", "list", "policy"),
              entry("brew", "list", "info", "search", "outdated", "deps", "config"),
              entry("gem", "list", "search", "info", "env", "environment", "outdated", "which"),
              entry("composer", "show", "info", "search", "outdated"),
              entry("opam", "list", "show", "search"),
              entry("bundle", "list", "info", "show", "outdated"),
              entry("rustup", "show", "toolchain list", "which"),
              entry("nvm", "ls", "list", "current"),
              entry("pyenv", "versions", "version", "which", "root"),
              entry("coverage", "report"),
              entry(
                  "redis-cli",
                  "get",
                  "mget",
                  "keys",
                  "exists",
                  "ttl",
                  "type",
                  "info",
                  "ping",
                  "llen",
                  "lrange",
                  "hget",
                  "hgetall",
                  "smembers",
                  "scan",
                  "dbsize",
                  "GET",
                  "MGET",
                  "KEYS",
                  "EXISTS",
                  "TTL",
                  "TYPE",
                  "INFO",
                  "PING",
                  "LLEN",
                  "LRANGE",
                  "HGET",
                  "HGETALL",
                  "SMEMBERS",
                  "SCAN",
                  "DBSIZE"),
              entry("ruff", "check", "rule", "linter"),
              entry("twine", "check"),
              entry("python", "-V"),
              entry("node", "-v"),
              entry("go", "version", "list", "doc"),
              entry("cargo", "--list", "search"),
              entry("dotnet", "--info", "--list-sdks", "--list-runtimes"))
          .flatMap(
              entry ->
                  Stream.of(entry.programs.split(" "))
                      .map(program -> new Entry(program, entry.subcommands)))
          .collect(Collectors.toUnmodifiableMap(Entry::programs, Entry::subcommands));

  /** Options with which even such a subcommand writes, or runs what it is told to. */
  private static final Set<String> UNSAFE =
      Set.of(
          "--log",
          "--output-directory",
          "--fix",
          "--fix-only",
          "--add-noqa",
          "--output-file",
          "--config",
          "--configfile",
          "--kubeconfig",
          "--pager",
          "--extcmd",
          "--diff-cmd",
          "-mod",
          "--mod",
          "--modfile",
          "--toolexec",
          "-modfile",
          "-toolexec");

  private Lookups() {}

  private static Entry entry(String programs, String... subcommands) {
    return new Entry(programs, Set.of(subcommands));
  }

  /** {@return whether the first words that are no options of the program's own are a lookup} */
  static boolean isOne(ShellCommand command) {
    return startsWithOne(command.name(), OwnOptions.behind(command))
        || startsWithOne(command.name(), command.arguments());
  }

  /**
   * {@return whether that is sure, and nothing is left behind: before the subcommand stand only
   * options that are understood, since behind another one it could be that option's value}
   */
  static boolean isHarmless(ShellCommand command) {
    boolean sure =
        startsWithOne(command.name(), command.arguments())
            || (OwnOptions.areUnderstood(command) && isOne(command));
    return sure && HarmlessCommands.without(command.arguments(), UNSAFE, "");
  }

  private static boolean startsWithOne(String program, List<String> words) {
    Set<String> known = BY_PROGRAM.get(program);
    if (known == null || words.isEmpty()) {
      return false;
    }
    String first = words.get(0);
    return known.contains(first)
        || (words.size() > 1 && known.contains(first + " " + words.get(1)));
  }
}

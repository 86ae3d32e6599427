package io.github.speculativeactions.classify.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subcommands that only show something, of programs that are many in one.
 *
 * <p>The subcommand has to be the very first word: behind an option it could be that option's
 * value.
 */
final class HarmlessSubcommands {

  private static final Map<String, Set<String>> BY_PROGRAM = new HashMap<>();

  static {
    only("svn", "status", "log", "diff", "info", "list", "ls", "cat", "blame", "help");
    only("hg", "status", "log", "annotate", "cat", "summary", "help");
    only("gh", "pr view", "pr list", "pr status", "pr diff", "pr checks", "issue view");
    only("gh", "issue list", "issue status", "repo view", "repo list", "run view", "run list");
    only("gh", "release view", "release list", "workflow view", "workflow list", "search code");
    only("gh", "search issues", "search prs", "search repos", "search commits", "auth status");
    only("glab", "mr view", "mr list", "mr diff", "issue view", "issue list", "repo view");
    for (String docker : List.of("docker", "podman")) {
      only(docker, "ps", "images", "logs", "inspect", "version", "info", "history", "port", "top");
      only(docker, "stats", "diff", "search", "compose ps", "compose logs", "compose images");
      only(docker, "container ls", "container list", "container inspect", "container logs");
      only(docker, "image ls", "image list", "image inspect", "image history", "volume ls");
      only(docker, "volume inspect", "network ls", "network inspect", "context ls");
    }
    only("docker-compose", "ps", "logs", "images", "version");
    only("kubectl", "get", "describe", "logs", "top", "explain", "version", "api-resources");
    only("kubectl", "config view", "config get-contexts", "config current-context");
    only("kubectl", "rollout status", "rollout history", "auth can-i");
    only("helm", "list", "ls", "status", "history", "get values", "get manifest", "search repo");
    only("terraform", "show", "version", "output", "state list", "state show", "validate");
    only("aws", "s3 ls", "configure list", "sts get-caller-identity");
    only("systemctl", "status", "show", "cat", "is-active", "is-enabled", "is-failed");
    only("systemctl", "list-units", "list-unit-files", "list-timers");
    for (String node : List.of("npm", "yarn", "pnpm")) {
      only(node, "list", "ls", "view", "info", "show", "outdated", "search", "why", "explain");
      only(node, "config get", "config list", "root");
    }
    only("bun", "pm ls");
    only("pip", "list", "show", "freeze", "check", "search", "index versions", "debug", "help");
    only("pip", "config list", "config get", "config debug", "cache list", "cache dir");
    only("uv", "pip list", "pip show", "pip freeze", "pip check", "python list");
    only("poetry", "show", "check", "env list", "env info");
    only("pipenv", "graph");
    only("conda", "list", "info", "search", "env list");
    only("mamba", "list", "info", "search", "env list");
    only("micromamba", "list", "info", "search", "env list");
    only("apt", "list", "show", "search", "policy", "depends");
    only("apt-cache", "search", "show", "policy", "depends", "rdepends", "showpkg", "madison");
    only("dpkg", "-l", "--list", "-L", "--listfiles", "-s", "--status", "-S", "--search");
    only("yum", "list", "info", "search", "repolist", "provides");
    only("dnf", "list", "info", "search", "repolist", "provides");
    only("apk", "info", "search", "list", "policy");
    only("brew", "list", "info", "search", "outdated", "deps", "config");
    only("gem", "list", "search", "info", "env", "environment", "outdated", "which");
    only("composer", "show", "info", "search", "outdated");
    only("opam", "list", "show", "search");
    only("bundle", "list", "info", "show", "outdated");
    only("rustup", "show", "toolchain list");
    only("nvm", "ls", "list", "current");
    only("pyenv", "versions", "version", "which", "root");
    only("coverage", "report");
    only("redis-cli", "get", "mget", "keys", "exists", "ttl", "type", "info", "ping", "llen");
    only("redis-cli", "lrange", "hget", "hgetall", "smembers", "scan", "dbsize");
    only("redis-cli", "GET", "MGET", "KEYS", "EXISTS", "TTL", "TYPE", "INFO", "PING", "LLEN");
    only("redis-cli", "LRANGE", "HGET", "HGETALL", "SMEMBERS", "SCAN", "DBSIZE");
    only("ruff", "check", "rule", "linter");
    only("twine", "check");
    only("python", "-V");
    only("node", "-v");
  }

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
          "--pager",
          "--extcmd",
          "--diff-cmd");

  private HarmlessSubcommands() {}

  private static void only(String program, String... subcommands) {
    BY_PROGRAM.computeIfAbsent(program, any -> new HashSet<>()).addAll(List.of(subcommands));
  }

  /** {@return whether the arguments of a program begin with such a subcommand} */
  static boolean has(String program, List<String> words) {
    Set<String> known = BY_PROGRAM.get(withoutVersion(program));
    if (known == null || words.isEmpty()) {
      return false;
    }
    String first = words.get(0);
    boolean shows =
        known.contains(first) || (words.size() > 1 && known.contains(first + " " + words.get(1)));
    return shows && HarmlessCommands.without(words.subList(1, words.size()), UNSAFE, "");
  }

  private static String withoutVersion(String program) {
    int end = program.length();
    while (end > 0 && "0123456789.".indexOf(program.charAt(end - 1)) >= 0) {
      end--;
    }
    return program.substring(0, end);
  }
}

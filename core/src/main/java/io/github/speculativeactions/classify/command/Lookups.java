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

  private record Entry(String program, String subcommand) {}

  /** Programs, and their subcommands of one word or two; a program may have several lines. */
  private static final String TABLE =
      """
      svn: status, log, diff, info, list, ls, cat, blame, help
      hg: status, log, annotate, cat, summary, help
      gh: pr view, pr list, pr status, pr diff, pr checks, issue view, issue list
      gh: issue status, repo view, repo list, run view, run list, release view, release list
      gh: workflow view, workflow list, search code, search issues, search prs, search repos
      gh: search commits, auth status
      glab: mr view, mr list, mr diff, issue view, issue list, repo view
      docker podman: ps, images, logs, inspect, version, info, history, port, top, stats
      docker podman: diff, search, container ls, container list, container inspect
      docker podman: container logs, image ls, image list, image inspect, image history
      docker podman: volume ls, volume inspect, network ls, network inspect, context ls
      docker podman: compose ps, compose logs, compose images, system df
      docker-compose: ps, logs, images, version, config --services, top, ls
      kubectl: get, describe, logs, top, explain, version, api-resources, config view
      kubectl: config get-contexts, config current-context, rollout status, rollout history
      kubectl: auth can-i
      helm: version, list, ls, status, history, get values, get manifest, search repo
      terraform: show, version, output, state list, state show, validate
      aws: s3 ls, configure list, sts get-caller-identity
      systemctl: status, show, cat, is-active, is-enabled, is-failed, list-units
      systemctl: list-unit-files, list-timers, list-sockets, list-dependencies
      npm yarn pnpm: list, ls, view, info, show, outdated, search, why, config get
      npm yarn pnpm: config list, root, explain, whoami, ping, bin, prefix, pkg get
      npm yarn pnpm: licenses list
      bun: pm ls
      pip: list, show, freeze, check, search, index versions, debug, help, config list
      pip: config get, config debug, cache list, cache dir
      uv: pip list, pip show, pip freeze, pip check, python list
      poetry: show, check, env list, env info
      pipenv: graph
      conda mamba micromamba: list, info, search, env list
      apt: list, show, search, policy, depends
      apt-cache: search, show, policy, depends, rdepends, showpkg, madison
      dpkg: -l, --list, -L, --listfiles, -s, --status, -S, --search
      yum dnf: list, info, search, repolist, provides
      apk: info, search, list, policy
      brew: list, info, search, outdated, deps, config
      gem: list, search, info, env, environment, outdated, which
      composer: show, info, search, outdated
      opam: list, show, search
      bundle: list, info, show, outdated
      rustup: show, toolchain list, which
      nvm: ls, list, current
      pyenv: versions, version, which, root
      coverage: report
      redis-cli: get, mget, keys, exists, ttl, type, info, ping, llen, lrange, hget, hgetall
      redis-cli: smembers, scan, dbsize, GET, MGET, KEYS, EXISTS, TTL, TYPE, INFO, PING
      redis-cli: LLEN, LRANGE, HGET, HGETALL, SMEMBERS, SCAN, DBSIZE
      ruff: check, rule, linter
      twine: check
      python: -V
      node: -v
      go: version, list, doc
      cargo: --list, search
      dotnet: --info, --list-sdks, --list-runtimes
      """;

  private static final Map<String, Set<String>> BY_PROGRAM =
      TABLE
          .lines()
          .flatMap(Lookups::entries)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.groupingBy(
                      Entry::program,
                      Collectors.mapping(Entry::subcommand, Collectors.toUnmodifiableSet())),
                  Map::copyOf));

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

  private static Stream<Entry> entries(String line) {
    int colon = line.indexOf(": ");
    List<String> subcommands = List.of(line.substring(colon + 2).split(", ", -1));
    return Stream.of(line.substring(0, colon).split(" ", -1))
        .flatMap(program -> subcommands.stream().map(name -> new Entry(program, name)));
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

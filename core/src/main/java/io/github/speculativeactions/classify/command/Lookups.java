package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.Set;

/** The subcommands that only look something up, of programs that are many in one. */
final class Lookups {

  /** Programs, and their subcommands of one word or two; a program may have several lines. */
  private static final String TABLE =
      """
      svn: status, log, diff, info, list, ls, cat, blame, help
      hg: status, st, log, diff, annotate, blame, cat, summary, identify, id, parents
      hg: heads, branches, tags, manifest, files, grep, root, paths, version, help
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

  private static final SubcommandTable LOOKUPS = SubcommandTable.of(TABLE);

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

  /** {@return whether the first words that are no options of the program's own are a lookup} */
  static boolean isOne(ShellCommand command) {
    return LOOKUPS.has(command.name(), OwnOptions.behind(command))
        || LOOKUPS.has(command.name(), command.arguments());
  }

  /**
   * {@return whether that is sure, and nothing is left behind: before the subcommand stand only
   * options that are understood, since behind another one it could be that option's value}
   */
  static boolean isHarmless(ShellCommand command) {
    boolean sure =
        LOOKUPS.has(command.name(), command.arguments())
            || (OwnOptions.areUnderstood(command) && isOne(command));
    // Of others it chooses how something is shown.
    String letters = command.name().equals("hg") ? "o" : "";
    return sure && HarmlessCommands.without(command.arguments(), UNSAFE, letters);
  }
}

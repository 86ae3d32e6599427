package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Package managers, containers, services, databases: programs that change what is not a file. */
final class SystemPrograms {

  private static final Finding LISTS_PACKAGES = found(RETRIEVAL, READ_ONLY, "package list");
  private static final Finding INSTALLS = found(TOOL_CALL, IDEMPOTENT, "package manager");
  private static final Finding RUNS_CHECK = found(VERIFIER, UNKNOWN, "package script, checking");
  private static final Finding RUNS_SCRIPT = found(TOOL_CALL, UNKNOWN, "package script");
  private static final Finding LOOKS_UP = found(RETRIEVAL, READ_ONLY, "service lookup");
  private static final Finding SERVICE = found(TOOL_CALL, UNKNOWN, "service");

  private static final Set<String> RUN_WORDS = Set.of("run", "exec", "dlx", "x");

  private static final String[] CHECKS = {
    "test", "lint", "build", "check", "type", "tsc", "verify"
  };

  private SystemPrograms() {}

  static void addTo(ProgramTable table) {
    table.by(SystemPrograms::packages, "pip", "pipx", "conda", "mamba", "micromamba", "apt-cache");
    table.by(SystemPrograms::packages, "apt", "apt-get", "dpkg", "yum", "dnf", "apk", "brew");
    table.by(
        SystemPrograms::packages, "gem", "composer", "cpan", "opam", "easy_install", "ensurepip");
    runners(table, "npm", "yarn", "pnpm", "bun", "poetry", "pipenv", "uv", "hatch", "pdm");
    runners(table, "bundle", "deno", "rye", "mise", "pixi", "rustup", "nvm", "pyenv");
    table.by(SystemPrograms::other, "npx", "bunx", "uvx", "coverage", "xvfb-run");
    table.launching(SystemPrograms::launched, "npx", "bunx", "uvx", "coverage", "xvfb-run");
    table.by(SystemPrograms::service, "docker", "docker-compose", "podman", "kubectl", "helm");
    table.by(
        SystemPrograms::service, "systemctl", "service", "psql", "mysql", "sqlite3", "redis-cli");
    table.by(SystemPrograms::service, "mongo", "mongosh", "aws", "gcloud", "az", "terraform");
    table.always(TOOL_CALL, MUTATING, "ssh", "scp", "sftp", "mail", "sendmail", "nc", "crontab");
    table.always(TOOL_CALL, IDEMPOTENT, "kill", "pkill", "killall", "mount", "umount", "ulimit");
    table.always(TOOL_CALL, IDEMPOTENT, "useradd", "virtualenv", "venv", "tmux", "screen", "chsh");
    table.always(
        TOOL_CALL, UNKNOWN, "make_dataset", "flask", "uvicorn", "gunicorn", "django-admin");
    table.always(TOOL_CALL, UNKNOWN, "convert", "ffmpeg", "pdflatex", "sphinx-build", "jupyter");
  }

  private static Finding packages(ShellCommand command) {
    return Operands.hasAny(
                command, "list", "show", "freeze", "search", "info", "index", "config", "debug")
            || Operands.hasAny(command, "-l", "--version", "policy", "env", "check", "outdated")
        ? LISTS_PACKAGES
        : INSTALLS;
  }

  private static void runners(ProgramTable table, String... programs) {
    table.by(SystemPrograms::runner, programs);
    table.launching(SystemPrograms::launchedByRunner, programs);
  }

  /** {@code npm test}, {@code npm run}, {@code npm install}. */
  private static Finding runner(ShellCommand command) {
    String first = Operands.first(command.arguments());
    if (first == null) {
      return INSTALLS;
    }
    if (RUN_WORDS.contains(first)) {
      return RUNS_SCRIPT;
    }
    return isCheck(first) ? RUNS_CHECK : packages(command);
  }

  /** {@code npm run lint}, {@code poetry run pytest}. */
  private static @Nullable Launch launchedByRunner(ShellCommand command) {
    List<String> words = command.arguments();
    String first = Operands.first(words);
    return first != null && RUN_WORDS.contains(first) ? launchedBehind(first, words) : null;
  }

  private static Finding other(ShellCommand command) {
    return "report".equals(Operands.first(command.arguments())) ? LISTS_PACKAGES : RUNS_SCRIPT;
  }

  /** {@code npx jest}, {@code coverage run -m pytest}: what follows is the command. */
  private static @Nullable Launch launched(ShellCommand command) {
    List<String> words = command.arguments();
    String first = Operands.first(words);
    if (first == null || first.equals("report")) {
      return null;
    }
    return first.equals("run") ? launchedBehind(first, words) : launch(words);
  }

  private static @Nullable Launch launchedBehind(String word, List<String> words) {
    return launch(words.subList(words.indexOf(word) + 1, words.size()));
  }

  private static @Nullable Launch launch(List<String> words) {
    int at = 0;
    while (at < words.size() && Operands.isOption(words.get(at)) && !words.get(at).equals("-m")) {
      at++;
    }
    if (at == words.size()) {
      return null;
    }
    boolean module = words.get(at).equals("-m") && at + 1 < words.size();
    List<String> launched = words.subList(module ? at + 1 : at, words.size());
    return new Launch(launched, isCheck(launched.get(0)) ? RUNS_CHECK : RUNS_SCRIPT);
  }

  private static boolean isCheck(String script) {
    for (String check : CHECKS) {
      if (script.contains(check)) {
        return true;
      }
    }
    return script.equals("t");
  }

  private static Finding service(ShellCommand command) {
    boolean looksUp =
        Operands.hasAny(command, "ps", "logs", "images", "inspect", "get", "describe", "status")
            || Operands.hasAny(command, "list", "ls", "top", "version", "plan", "show")
            || Operands.hasPrefix(command, "select ", "SELECT ", "Select ", ".schema", ".tables");
    return looksUp ? LOOKS_UP : SERVICE;
  }
}

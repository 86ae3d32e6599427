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
import org.jspecify.annotations.Nullable;

/** Package managers, containers, services, databases: programs that change what is not a file. */
final class SystemPrograms {

  private static final Finding LISTS_PACKAGES = found(RETRIEVAL, READ_ONLY, "package list");
  private static final Finding INSTALLS = found(TOOL_CALL, IDEMPOTENT, "package manager");
  private static final Finding RUNS_CHECK = found(VERIFIER, UNKNOWN, "package script, checking");
  private static final Finding RUNS_SCRIPT = found(TOOL_CALL, UNKNOWN, "package script");
  private static final Finding LOOKS_UP = found(RETRIEVAL, READ_ONLY, "service lookup");
  private static final Finding SERVICE = found(TOOL_CALL, UNKNOWN, "service");

  private static final String[] CHECKS = {
    "test", "lint", "build", "check", "type", "tsc", "verify"
  };

  private final Programs programs;

  private SystemPrograms(Programs programs) {
    this.programs = programs;
  }

  static void addTo(ProgramTable table, Programs programs) {
    SystemPrograms system = new SystemPrograms(programs);
    table.by(SystemPrograms::packages, "pip", "pipx", "conda", "mamba", "micromamba", "apt-cache");
    table.by(SystemPrograms::packages, "apt", "apt-get", "dpkg", "yum", "dnf", "apk", "brew");
    table.by(
        SystemPrograms::packages, "gem", "composer", "cpan", "opam", "easy_install", "ensurepip");
    table.by(
        system::runner, "npm", "yarn", "pnpm", "bun", "poetry", "pipenv", "uv", "hatch", "pdm");
    table.by(system::runner, "bundle", "deno", "rye", "mise", "pixi", "rustup", "nvm", "pyenv");
    table.by(system::other, "npx", "bunx", "uvx", "coverage", "xvfb-run");
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

  /** {@code npm test}, {@code npm run lint}, {@code poetry run pytest}, {@code npm install}. */
  private Finding runner(ShellCommand command) {
    List<String> words = command.arguments();
    String first = Operands.first(words);
    if (first == null) {
      return INSTALLS;
    }
    if (first.equals("run") || first.equals("exec") || first.equals("dlx") || first.equals("x")) {
      return ran(command, words.subList(words.indexOf(first) + 1, words.size()));
    }
    return isCheck(first) ? RUNS_CHECK : packages(command);
  }

  /** {@code npx jest}: what follows is the command. */
  private Finding other(ShellCommand command) {
    List<String> words = command.arguments();
    String first = Operands.first(words);
    if (first == null) {
      return RUNS_SCRIPT;
    }
    if (first.equals("run")) {
      return ran(command, words.subList(words.indexOf(first) + 1, words.size()));
    }
    return first.equals("report") ? LISTS_PACKAGES : ran(command, words);
  }

  private Finding ran(ShellCommand command, List<String> words) {
    int at = 0;
    while (at < words.size() && Operands.isOption(words.get(at)) && !words.get(at).equals("-m")) {
      at++;
    }
    if (at == words.size()) {
      return RUNS_SCRIPT;
    }
    boolean module = words.get(at).equals("-m") && at + 1 < words.size();
    List<String> rest = words.subList(module ? at + 1 : at, words.size());
    @Nullable Finding finding =
        programs.judge(new ShellCommand(rest, command.redirections(), command.role()));
    if (finding != null && programs.isListed(rest.get(0))) {
      return finding;
    }
    return isCheck(rest.get(0)) ? RUNS_CHECK : RUNS_SCRIPT;
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

package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Package managers, and what they run: scripts of a project, and programs of packages. */
final class PackageManagers {

  private static final Finding LISTS = found(RETRIEVAL, READ_ONLY, "package list");
  private static final Finding HELPS = found(RETRIEVAL, READ_ONLY, "version or help");
  private static final Finding INSTALLS = found(TOOL_CALL, IDEMPOTENT, "package manager");
  private static final Finding PUBLISHES =
      found(TOOL_CALL, MUTATING, "package manager, publishing");
  private static final Finding RUNS_CHECK = found(VERIFIER, UNKNOWN, "package script, checking");
  private static final Finding RUNS_SCRIPT = found(TOOL_CALL, UNKNOWN, "package script");

  private static final Finding RUNS_FORMATTER =
      found(FILE_WRITE, UNKNOWN, "package script, formatting");

  private static final Set<String> RUN_WORDS = Set.of("run", "run-script", "exec", "dlx", "x");
  private static final Set<String> PUBLISH_WORDS =
      Set.of("publish", "unpublish", "version", "deprecate");
  private static final Set<String> FORMAT_WORDS = Set.of("format", "fmt", "fix", "prettier");
  private static final Set<String> START_WORDS = Set.of("start", "dev", "serve");

  /** These install what the project needs if nothing is said. */
  private static final Set<String> INSTALL_ALONE = Set.of("yarn", "bundle");

  /** Of these an unknown subcommand is a script, or a program of a package. */
  private static final Set<String> RUN_ANYTHING = Set.of("yarn", "pnpm", "bun", "composer");

  private static final Set<String> SUBCOMMANDS =
      Set.of(
          ("install i ci add remove rm uninstall update up upgrade link unlink patch init create set"
                  + " config cache clean dedupe import fetch store prune rebuild global pm require"
                  + " dump-autoload dumpautoload self-update create-project clear-cache login pack")
              .split(" "));

  private static final Set<String> CHECKS =
      Set.of("test", "tests", "testing", "pytest", "linting", "build", "type", "types", "tsc");

  /** What stands between the words of a script's name: {@code unit-test}, {@code checkTypes2}. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private static final Wrapper PACKAGE_PROGRAM =
      Wrapper.of(0, "p", "--package", "--from", "--with", "--python", "--spec")
          .unless("-c", "--call", "--version");

  private PackageManagers() {}

  static void addTo(ProgramTable table) {
    table.by(PackageManagers::installer, "pip", "conda", "mamba", "micromamba", "apt-cache");
    table.by(PackageManagers::installer, "apt", "apt-get", "dpkg", "yum", "dnf", "apk", "brew");
    table.by(PackageManagers::installer, "gem", "cpan", "opam", "easy_install");
    table.by(PackageManagers::installer, "ensurepip", "nvm", "pyenv", "rustup", "choco", "pacman");
    runners(table, "npm", "yarn", "pnpm", "bun", "poetry", "pipenv", "uv", "hatch", "pdm");
    runners(table, "composer", "bundle", "rye", "mise", "pixi", "pipx");
    table.launching(PackageManagers::launched, "deno");
    table.by(command -> RUNS_SCRIPT, "npx", "bunx", "uvx");
    table.launching(
        command -> program(command.words(), PACKAGE_PROGRAM.commandStart(command.words(), 1)),
        "npx",
        "bunx",
        "uvx");
  }

  private static void runners(ProgramTable table, String... programs) {
    table.by(PackageManagers::runner, programs);
    table.launching(PackageManagers::launched, programs);
  }

  private static Finding installer(ShellCommand command) {
    if (Lookups.isOne(command)) {
      return LISTS;
    }
    return OwnOptions.behind(command).isEmpty() ? HELPS : INSTALLS;
  }

  /** {@code npm test}, {@code npm run}, {@code npm install}. */
  private static Finding runner(ShellCommand command) {
    List<String> words = behindWorkspace(command);
    if (Lookups.isOne(command)) {
      return LISTS;
    }
    if (words.isEmpty()) {
      return INSTALL_ALONE.contains(command.program()) ? INSTALLS : HELPS;
    }
    String first = words.get(0);
    if (PUBLISH_WORDS.contains(first)) {
      return PUBLISHES;
    }
    if (RUN_WORDS.contains(first) || START_WORDS.contains(first)) {
      return RUNS_SCRIPT;
    }
    if (isCheck(first)) {
      return RUNS_CHECK;
    }
    return runsAnything(command, first) ? named(first) : INSTALLS;
  }

  private static boolean runsAnything(ShellCommand command, String first) {
    return RUN_ANYTHING.contains(command.program())
        && !SUBCOMMANDS.contains(first)
        && !OptionSyntax.isOption(first);
  }

  /** {@code npm run lint}, {@code pnpm --filter web exec jest}, {@code yarn workspace web jest}. */
  private static @Nullable Launch launched(ShellCommand command) {
    List<String> words = behindWorkspace(command);
    if (words.isEmpty() || Lookups.isOne(command)) {
      return null;
    }
    String first = words.get(0);
    if (first.equals("tool") && words.size() > 1) {
      return program(words, PACKAGE_PROGRAM.commandStart(words, 2));
    }
    if (RUN_WORDS.contains(first)) {
      return program(words, scriptStart(words));
    }
    return runsAnything(command, first) ? new Launch(words, runner(command)) : null;
  }

  /** {@code uv run -m pytest} names a module. */
  private static int scriptStart(List<String> words) {
    int module = words.size() > 2 && words.get(1).equals("-m") ? 2 : 0;
    return module > 0 ? module : PACKAGE_PROGRAM.commandStart(words, 1);
  }

  private static @Nullable Launch program(List<String> words, int start) {
    if (start == 0) {
      return null;
    }
    List<String> launched = new ArrayList<>(words.subList(start, words.size()));
    String name = withoutRelease(launched.get(0));
    launched.set(0, name);
    return new Launch(launched, named(name));
  }

  /** {@return {@code eslint} for {@code eslint@9}} */
  private static String withoutRelease(String name) {
    int at = name.lastIndexOf('@');
    return at > 0 ? name.substring(0, at) : name;
  }

  /** {@return the words behind the program's own options, and a workspace it is told to use} */
  private static List<String> behindWorkspace(ShellCommand command) {
    List<String> words = OwnOptions.behind(command);
    boolean inWorkspace = words.size() > 2 && words.get(0).equals("workspace");
    return inWorkspace ? words.subList(2, words.size()) : words;
  }

  /** {@return what a script of that name does: {@code lint:fix}, {@code unit-test}} */
  private static Finding named(String script) {
    List<String> words = words(script);
    boolean formats =
        words.stream().anyMatch(FORMAT_WORDS::contains)
            && words.stream().noneMatch(word -> word.endsWith("check"));
    return formats ? RUNS_FORMATTER : isCheck(script) ? RUNS_CHECK : RUNS_SCRIPT;
  }

  /** Whole words count, since "latest" and "prototype" check nothing. */
  private static boolean isCheck(String script) {
    return script.equals("t") || words(script).stream().anyMatch(PackageManagers::saysCheck);
  }

  private static boolean saysCheck(String word) {
    return CHECKS.contains(word)
        || word.endsWith("lint")
        || word.endsWith("check")
        || word.equals("verify");
  }

  private static List<String> words(String script) {
    return BETWEEN_WORDS.splitAsStream(script).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}

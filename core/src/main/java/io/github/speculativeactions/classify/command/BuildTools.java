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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Build tools: those of the JVM, and those of one subcommand; and what their words mean. */
final class BuildTools {

  private static final Finding FORMATS = found(FILE_WRITE, IDEMPOTENT, "build tool, formatting");
  private static final Finding FIXES = found(FILE_WRITE, IDEMPOTENT, "build tool, fixing");
  static final Finding BUILDS = found(VERIFIER, IDEMPOTENT, "build tool");
  static final Finding RUNS_TARGET = found(VERIFIER, UNKNOWN, "build tool, other target");
  static final Finding TESTS = found(VERIFIER, UNKNOWN, "build tool, testing");
  private static final Finding PREPARES = found(TOOL_CALL, IDEMPOTENT, "build tool, preparing");
  private static final Finding PUBLISHES = found(TOOL_CALL, MUTATING, "build tool, publishing");

  /** Such as one that resets a database or starts a server. */
  static final Finding RUNS_TASK = found(TOOL_CALL, UNKNOWN, "build tool, task");

  /** The project says by which commands. */
  private static final Finding GENERATES =
      found(FILE_WRITE, UNKNOWN, "build tool, generating code");

  static final Finding VERSION = found(RETRIEVAL, READ_ONLY, "version or help");

  private static final Finding LISTS = found(RETRIEVAL, READ_ONLY, "build tool, listing");

  /** It may fetch what it then shows. */
  private static final Finding RESOLVES = found(RETRIEVAL, IDEMPOTENT, "build tool, looking up");

  /** The project's own code is run to find out. */
  static final Finding ASKS = found(RETRIEVAL, UNKNOWN, "build tool, asking");

  private static final Set<String> FORMATTING = Set.of("fmt", "format", "scalafmt");
  private static final Set<String> PUBLISHING = Set.of("publish", "deploy", "release", "push");
  private static final Set<String> TESTING =
      Set.of("test tests runtest spec check verify lint vet clippy run bench exec t".split(" "));
  private static final Set<String> LOOKING =
      Set.of(
          ("tree metadata list env version help dependencies tasks projects properties describe"
                  + " effective-pom query info search")
              .split(" "));
  private static final Set<String> PREPARING =
      Set.of(
          ("clean install get mod add init new update restore fetch vendor pub deps deps.get remove"
                  + " resolve go-offline")
              .split(" "));
  private static final Set<String> BUILDING =
      Set.of(
          "build compile package all assemble classes jar dist doc docs javadoc setup".split(" "));

  private static final OptionSyntax MAVEN =
      OptionSyntax.of("", "-pl", "-rf", "-f", "-P", "-s", "-gs", "-T", "--projects", "--file");
  private static final OptionSyntax GRADLE =
      OptionSyntax.of(
          "", "-p", "-b", "-c", "-I", "-x", "--tests", "--exclude-task", "--init-script");

  /** Phases of Maven up to which tests are run, unless they are skipped. */
  private static final Set<String> BEHIND_TESTS =
      Set.of("package", "verify", "install", "integration-test");

  private BuildTools() {}

  static void addTo(ProgramTable table) {
    table.by(BuildTools::maven, "mvn", "mvnw");
    table.by(BuildTools::gradle, "gradle", "gradlew");
    table.by(BuildTools::subcommand, "cargo", "go", "dotnet", "msbuild", "swift", "stack");
    table.by(BuildTools::subcommand, "cabal", "mix", "zig", "flutter", "dart", "deno", "meson");
    table.by(BuildTools::subcommand, "bazel", "buck", "nx", "turbo", "dune", "crystal");
    table.by(BuildTools::aliases, "clojure", "clj");
  }

  private static Finding maven(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), MAVEN);
    if (asksForVersion(arguments)) {
      return VERSION;
    }
    List<String> goals = arguments.operands().stream().map(BuildTools::lastPart).toList();
    boolean skipsTests =
        arguments.has("-DskipTests", "-Dmaven.test.skip", "-Dmaven.test.skip.exec");
    if (goals.stream().anyMatch(BEHIND_TESTS::contains)) {
      return skipsTests ? BUILDS : TESTS;
    }
    return byWords(goals, RESOLVES);
  }

  private static Finding gradle(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), GRADLE);
    if (asksForVersion(arguments)) {
      return VERSION;
    }
    List<String> tasks = arguments.operands().stream().map(BuildTools::lastWord).toList();
    String excluded = arguments.value("-x", "--exclude-task");
    boolean builds = tasks.contains("build") && !"test".equals(excluded);
    return builds ? TESTS : byWords(tasks, ASKS);
  }

  private static Finding subcommand(ShellCommand command) {
    List<String> words = OwnOptions.behind(command);
    if (Lookups.isOne(command)) {
      return LISTS;
    }
    if (words.isEmpty()) {
      return VERSION;
    }
    String first = words.get(0);
    if (first.equals("fix") || words.contains("--fix")) {
      return FIXES;
    }
    if (command.name().equals("zig") && first.equals("build") && words.size() > 1) {
      return step(words.get(1));
    }
    if (first.equals("generate")) {
      return GENERATES;
    }
    // Tasks of mix that packages bring along: "ecto.drop", "phx.server".
    if (first.indexOf('.') > 0 && !PREPARING.contains(first)) {
      return RUNS_TASK;
    }
    boolean onlyChecks = words.contains("--check") || words.contains("--verify-no-changes");
    return onlyChecks && FORMATTING.contains(first) ? TESTS : byWords(List.of(first), RESOLVES);
  }

  /** {@code zig build test}: the build file says what its steps are. */
  private static Finding step(String word) {
    return OptionSyntax.isOption(word)
        ? BUILDS
        : TESTING.contains(word) ? TESTS : BUILDING.contains(word) ? BUILDS : RUNS_TARGET;
  }

  /** {@code clojure -X:test}, {@code clj -M:dev:test}. */
  private static Finding aliases(ShellCommand command) {
    for (String word : command.arguments()) {
      boolean runs = word.startsWith("-X") || word.startsWith("-M") || word.startsWith("-T");
      if (runs && List.of(word.split(":", -1)).stream().anyMatch(TESTING::contains)) {
        return TESTS;
      }
    }
    return RUNS_TARGET;
  }

  /** {@return what targets are for; {@code lookup} where all of them only show something} */
  static Finding byWords(List<String> words, Finding lookup) {
    if (words.stream().anyMatch(FORMATTING::contains)) {
      return FORMATS;
    }
    if (words.contains("generate")) {
      return GENERATES;
    }
    if (words.stream().anyMatch(PUBLISHING::contains)) {
      return PUBLISHES;
    }
    if (words.stream().anyMatch(TESTING::contains)) {
      return TESTS;
    }
    if (words.isEmpty()) {
      return BUILDS;
    }
    if (words.stream().allMatch(LOOKING::contains)) {
      return lookup;
    }
    boolean prepares =
        words.stream().allMatch(word -> PREPARING.contains(word) || LOOKING.contains(word));
    return prepares ? PREPARES : words.stream().allMatch(BuildTools::builds) ? BUILDS : RUNS_TARGET;
  }

  private static boolean builds(String word) {
    return BUILDING.contains(word) || PREPARING.contains(word);
  }

  /** {@return whether a word alone tells what a target of any tool is for} */
  static boolean isTelling(String word) {
    return TESTING.contains(word) || FORMATTING.contains(word);
  }

  static boolean asksForVersion(Arguments arguments) {
    return arguments.operands().isEmpty() && arguments.has("-v", "-V", "--version");
  }

  /** {@return {@code test} for {@code :app:test}, {@code tree} for {@code dependency:tree}} */
  private static String lastPart(String target) {
    String plugin = target.substring(0, Math.max(0, target.indexOf(':')));
    boolean saysItAll = plugin.equals("help") || plugin.equals("exec");
    return saysItAll ? plugin : formatting(target.substring(target.lastIndexOf(':') + 1));
  }

  /** Spotless calls it so. */
  private static String formatting(String goal) {
    return goal.equals("apply") ? "format" : goal;
  }

  /** {@return {@code test} for {@code :app:integrationTest}, {@code format} for spotlessApply} */
  private static String lastWord(String task) {
    String name = lastPart(task);
    int start = name.length();
    while (start > 0 && !Character.isUpperCase(name.charAt(start - 1))) {
      start--;
    }
    String last = formatting(name.substring(Math.max(0, start - 1)).toLowerCase(Locale.ROOT));
    return FORMATTING.contains(last) || TESTING.contains(last) || PUBLISHING.contains(last)
        ? last
        : name;
  }
}

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
import io.github.speculativeactions.classify.shell.ShellCommand;

/** Test runners, linters, type checkers and compilers. */
final class Checkers {

  private static final Finding FORMATS = found(FILE_WRITE, IDEMPOTENT, "linter, formatting");
  private static final Finding FIXES = found(FILE_WRITE, IDEMPOTENT, "linter, fixing");
  private static final Finding LINTS = found(VERIFIER, READ_ONLY, "linter");
  private static final Finding PUBLISHES = found(TOOL_CALL, MUTATING, "twine, publishing");
  private static final Finding EXPLAINS = found(RETRIEVAL, READ_ONLY, "linter, explaining");

  private static final OptionSyntax LINTER =
      OptionSyntax.of("cfo", "--config", "--select", "--ignore", "--format", "--output-format");

  private Checkers() {}

  static void addTo(ProgramTable table) {
    // What a test does is not known.
    table.always(VERIFIER, UNKNOWN, "pytest", "py.test", "nosetests", "nose2", "unittest", "tox");
    table.always(VERIFIER, UNKNOWN, "nox", "trial", "stestr", "doctest", "behave", "hypothesis");
    table.always(VERIFIER, UNKNOWN, "jest", "mocha", "vitest", "ava", "jasmine", "karma", "tap");
    table.always(VERIFIER, UNKNOWN, "cypress", "playwright", "phpunit", "pest", "rspec");
    table.always(VERIFIER, UNKNOWN, "minitest", "ctest", "gtest", "bats", "busted", "prove");
    table.always(VERIFIER, UNKNOWN, "gotestsum", "ginkgo", "runtests", "valgrind", "gdb", "pdb");
    table.always(VERIFIER, READ_ONLY, "mypy", "pyright", "pytype", "pyre", "flake8", "pylint");
    table.always(VERIFIER, READ_ONLY, "pyflakes", "pycodestyle", "pydocstyle", "bandit", "vulture");
    table.always(VERIFIER, READ_ONLY, "shellcheck", "hadolint", "yamllint", "jshint", "tslint");
    table.always(VERIFIER, READ_ONLY, "cppcheck", "checkstyle", "spotbugs");
    table.always(VERIFIER, READ_ONLY, "phpstan", "psalm", "sorbet", "py_compile");
    table.always(VERIFIER, READ_ONLY, "staticcheck", "phpcs", "luacheck");
    table.always(VERIFIER, IDEMPOTENT, "gcc", "g++", "cc", "c++", "clang", "clang++", "javac");
    table.always(VERIFIER, IDEMPOTENT, "rustc", "tsc", "vue-tsc", "kotlinc", "scalac", "ghc");
    table.always(VERIFIER, IDEMPOTENT, "nasm", "ld", "fpc", "gfortran", "mcs", "csc", "swiftc");
    table.always(VERIFIER, IDEMPOTENT, "compileall", "cython", "webpack", "vite", "rollup");
    table.by(Checkers::linter, "ruff", "eslint", "rubocop", "stylelint", "golangci-lint", "biome");
    table.by(Checkers::linter, "pre-commit", "standard", "xo", "clang-tidy", "ktlint", "swiftlint");
    table.by(Checkers::twine, "twine");
  }

  /** {@code twine check dist/a.whl}; all else it does is publishing. */
  private static Finding twine(ShellCommand command) {
    return "check".equals(Operands.first(command.arguments())) ? LINTS : PUBLISHES;
  }

  private static Finding linter(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), LINTER);
    if (Lookups.isOne(command) && arguments.first().equals("rule")) {
      return EXPLAINS;
    }
    if (arguments.has("--diff")) {
      return LINTS;
    }
    boolean fixes =
        arguments.has("--fix", "-fix", "--fix-only", "--auto-correct", "--autocorrect", "--write")
            || arguments.has("--apply", "--autocorrect-all", "--add-noqa")
            || (command.name().equals("rubocop") && arguments.has("-a", "-A"))
            || (command.name().equals("ktlint") && arguments.has("-F"));
    if (fixes) {
      return FIXES;
    }
    boolean formats = command.name().equals("ruff") && arguments.first().equals("format");
    return formats && !arguments.has("--check") ? FORMATS : LINTS;
  }
}

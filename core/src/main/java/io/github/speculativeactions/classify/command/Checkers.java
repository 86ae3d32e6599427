package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;

/** Test runners, linters, type checkers, formatters, compilers and build tools. */
final class Checkers {

  private static final Finding FORMATS = found(FILE_WRITE, IDEMPOTENT, "formatter");
  private static final Finding CHECKS_FORMAT = found(VERIFIER, READ_ONLY, "formatter, checking");
  private static final Finding FIXES = found(FILE_WRITE, IDEMPOTENT, "linter, fixing");
  private static final Finding LINTS = found(VERIFIER, READ_ONLY, "linter");
  private static final Finding BUILDS = found(VERIFIER, IDEMPOTENT, "build tool");
  private static final Finding TESTS = found(VERIFIER, UNKNOWN, "build tool, testing");
  private static final Finding PREPARES = found(TOOL_CALL, IDEMPOTENT, "build tool, preparing");
  private static final Finding PUBLISHES = found(TOOL_CALL, MUTATING, "build tool, publishing");

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
    table.always(VERIFIER, READ_ONLY, "cppcheck", "clang-tidy", "checkstyle", "spotbugs", "ktlint");
    table.always(VERIFIER, READ_ONLY, "phpstan", "psalm", "sorbet", "twine", "py_compile");
    table.always(VERIFIER, IDEMPOTENT, "gcc", "g++", "cc", "c++", "clang", "clang++", "javac");
    table.always(VERIFIER, IDEMPOTENT, "rustc", "tsc", "vue-tsc", "kotlinc", "scalac", "ghc");
    table.always(VERIFIER, IDEMPOTENT, "nasm", "ld", "fpc", "gfortran", "mcs", "csc", "swiftc");
    table.always(VERIFIER, IDEMPOTENT, "compileall", "cython", "webpack", "vite", "rollup");
    table.by(Checkers::formatter, "black", "isort", "autopep8", "yapf", "prettier", "gofmt");
    table.by(Checkers::formatter, "rustfmt", "clang-format", "shfmt", "google-java-format");
    table.by(Checkers::linter, "ruff", "eslint", "rubocop", "stylelint", "golangci-lint", "biome");
    table.by(Checkers::linter, "pre-commit", "standard", "xo");
    table.by(Checkers::build, "make", "gmake", "cmake", "ninja", "meson", "bazel", "scons", "buck");
    table.by(Checkers::build, "mvn", "mvnw", "gradle", "gradlew", "ant", "sbt", "lein", "rake");
    table.by(Checkers::build, "cargo", "go", "dotnet", "msbuild", "swift", "stack", "cabal", "mix");
    table.by(Checkers::build, "zig", "gulp", "grunt", "nx", "turbo", "flutter", "dart", "just");
  }

  private static Finding formatter(ShellCommand command) {
    boolean checks =
        Operands.hasPrefix(command, "--check", "--diff", "-c", "-l", "--dry-run", "-d");
    return checks ? CHECKS_FORMAT : FORMATS;
  }

  private static Finding linter(ShellCommand command) {
    if (Operands.hasAny(command, "--fix", "-a", "-A", "--auto-correct", "--write", "--apply")) {
      return FIXES;
    }
    boolean formats = Operands.hasAny(command, "format") && !Operands.hasAny(command, "--check");
    return formats ? FORMATS : LINTS;
  }

  private static Finding build(ShellCommand command) {
    if (Operands.hasAny(command, "fmt", "format", "spotless:apply", "generate", "fix")) {
      return FORMATS;
    }
    if (Operands.hasAny(command, "publish", "deploy", "release", "push")) {
      return PUBLISHES;
    }
    if (Operands.hasAny(command, "test", "tests", "check", "verify", "lint", "vet", "clippy")) {
      return TESTS;
    }
    if (Operands.hasAny(command, "run", "bench", "exec")) {
      return TESTS;
    }
    boolean onlyPrepares =
        Operands.hasAny(
            command, "clean", "install", "get", "mod", "add", "init", "new", "update", "restore");
    boolean builds = Operands.hasAny(command, "build", "compile", "package", "all", "--build");
    return onlyPrepares && !builds ? PREPARES : BUILDS;
  }
}

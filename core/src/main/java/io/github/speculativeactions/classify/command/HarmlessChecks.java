package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which linters and formatters are asked for their opinion only. */
final class HarmlessChecks {

  private static final Set<String> FIXES =
      Set.of(
          "--fix",
          "--fix-errors",
          "--fix-dry-run",
          "--fix-type",
          "--write",
          "--apply",
          "--apply-unsafe",
          "--auto-correct",
          "--autocorrect",
          "--autocorrect-all",
          "--in-place",
          "--output",
          "--output-file",
          "--install-types",
          "--createstub",
          "--format",
          "--auto-gen-config",
          "--junit-xml",
          "--report",
          "-fix",
          "--generate-rcfile");

  private HarmlessChecks() {}

  static void addTo(Map<String, Predicate<List<String>>> rules) {
    for (String linter :
        List.of("mypy", "pyright", "flake8", "pylint", "pyflakes", "pycodestyle", "pydocstyle")) {
      rules.put(linter, HarmlessChecks::fixesNothing);
    }
    for (String linter :
        List.of("bandit", "vulture", "shellcheck", "hadolint", "yamllint", "jshint", "eslint")) {
      rules.put(linter, HarmlessChecks::fixesNothing);
    }
    rules.put("ruff", HarmlessChecks::ruffFormat);
    rules.put("rubocop", words -> fixesNothing(words) && onlyLong(words));
    rules.put("stylelint", HarmlessChecks::fixesNothing);
    asked(rules, Set.of("--check", "--diff"), "black", "rustfmt");
    asked(rules, Set.of("--check", "--check-only", "--diff", "-c"), "isort");
    asked(rules, Set.of("-d", "--diff"), "yapf", "autopep8");
    asked(rules, Set.of("--check", "-c", "--list-different", "-l"), "prettier");
    asked(rules, Set.of("-l", "-d"), "gofmt", "shfmt");
    asked(rules, Set.of("--dry-run", "-n"), "clang-format", "google-java-format");
  }

  private static void asked(
      Map<String, Predicate<List<String>>> rules, Set<String> options, String... formatters) {
    for (String formatter : formatters) {
      rules.put(
          formatter,
          words ->
              words.stream().anyMatch(options::contains)
                  && HarmlessCommands.without(
                      words, Set.of("--write", "--in-place", "--replace"), "wi"));
    }
  }

  private static boolean fixesNothing(List<String> words) {
    return HarmlessCommands.without(words, FIXES, "o");
  }

  private static boolean ruffFormat(List<String> words) {
    boolean checks = words.contains("--check") || words.contains("--diff");
    return checks && words.get(0).equals("format") && fixesNothing(words);
  }

  private static boolean onlyLong(List<String> words) {
    return words.stream().noneMatch(word -> word.startsWith("-") && !word.startsWith("--"));
  }
}

package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import java.util.Set;

/** Programs that format files, and those that only show how they would be formatted. */
final class Formatters {

  private static final Finding FORMATS = found(FILE_WRITE, IDEMPOTENT, "formatter");
  private static final Finding CHECKS = found(VERIFIER, READ_ONLY, "formatter, checking");

  private Formatters() {}

  static void addTo(ProgramTable table) {
    OptionSyntax black = OptionSyntax.of("cltW", "--line-length", "--target-version", "--config");
    writingUnless(table, "black", black, "--check", "--diff", "-c", "--code", "-");
    OptionSyntax isort = OptionSyntax.of("lmpsw", "--profile", "--line-length", "--skip");
    writingUnless(table, "isort", isort, "--check", "--check-only", "--diff", "-c", "-d", "-");
    OptionSyntax rustfmt = OptionSyntax.of("", "--edition", "--config", "--emit");
    writingUnless(table, "rustfmt", rustfmt, "--check");
    writingUnless(table, "pyupgrade", OptionSyntax.PLAIN);

    OptionSyntax python = OptionSyntax.of("ajp", "--style", "--max-line-length");
    writingIf(table, "autopep8", python, "-i", "--in-place");
    writingIf(table, "yapf", OptionSyntax.of("els", "--style"), "-i", "--in-place");
    writingIf(table, "autoflake", OptionSyntax.of("j"), "-i", "--in-place");
    writingIf(table, "docformatter", OptionSyntax.PLAIN, "-i", "--in-place");
    OptionSyntax prettier = OptionSyntax.of("", "--config", "--parser", "--ignore-path");
    writingIf(table, "prettier", prettier, "-w", "--write");
    writingIf(table, "gofmt", OptionSyntax.of("", "-r"), "-w");
    writingIf(table, "goimports", OptionSyntax.of("", "-local"), "-w");
    writingIf(table, "shfmt", OptionSyntax.of("iln"), "-w", "--write");
    writingIf(table, "clang-format", OptionSyntax.of("", "--style"), "-i");
    writingIf(table, "google-java-format", OptionSyntax.PLAIN, "-i", "-r", "--replace");
  }

  private static void writingUnless(
      ProgramTable table, String program, OptionSyntax syntax, String... options) {
    Set<String> toStandardOutput = Set.of(options);
    table.by(
        command -> {
          Arguments arguments = Arguments.of(command.arguments(), syntax);
          boolean shows = arguments.has(options) || toStandardOutput.contains(arguments.first());
          return shows ? CHECKS : FORMATS;
        },
        program);
  }

  private static void writingIf(
      ProgramTable table, String program, OptionSyntax syntax, String... options) {
    table.by(
        command -> Arguments.of(command.arguments(), syntax).has(options) ? FORMATS : CHECKS,
        program);
  }
}

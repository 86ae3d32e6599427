package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that run a script, or code that stands among their words. */
final class Interpreters {

  static final Finding SCRIPT =
      Finding.of(VERIFIER, UNKNOWN, Evidence.SCRIPT, "shell: run of a script");
  static final Finding VERSION = found(RETRIEVAL, READ_ONLY, "version or help");
  static final Finding SESSION = found(TOOL_CALL, UNKNOWN, "interpreter session");
  private static final Finding EDITS = found(FILE_WRITE, MUTATING, "perl -i");

  private static final Finding CHECKS_SYNTAX = found(VERIFIER, READ_ONLY, "syntax check");
  private static final Finding FILTERS = found(FILE_READ, READ_ONLY, "perl -n");

  private static final OptionSyntax FILTER_SYNTAX = OptionSyntax.of("eErI").withSuffix("iMmFVDW");

  /**
   * How an interpreter is called.
   *
   * @param code the options behind which code stands
   * @param checks the options with which a script is checked and not run
   */
  private record Language(
      String programs, OptionSyntax syntax, List<String> code, List<String> checks) {}

  private static final OptionSyntax NODE =
      OptionSyntax.of("repC", "--eval", "--print", "--require", "--import");
  private static final List<String> NODE_CODE = List.of("-e", "-p", "--eval", "--print");
  private static final List<String> NONE = List.of();
  private static final List<String> E = List.of("-e", "-E");

  private static final Language FILTER = new Language("perl ruby", FILTER_SYNTAX, E, List.of("-c"));
  private static final List<Language> LANGUAGES =
      List.of(
          new Language("node nodejs ts-node tsx", NODE, NODE_CODE, List.of("-c", "--check")),
          new Language("php", OptionSyntax.of("rdfcSt"), List.of("-r"), List.of("-l")),
          new Language("Rscript R lua groovy scala", OptionSyntax.of("e"), E, NONE),
          new Language("julia elixir", OptionSyntax.of("eELp"), E, NONE),
          new Language("java", OptionSyntax.of("", "-cp", "-classpath"), NONE, NONE),
          new Language("bash sh zsh dash ksh", OptionSyntax.of("oO"), NONE, List.of("-n")),
          new Language("fish", OptionSyntax.of("c"), List.of("-c"), List.of("-n")),
          new Language("pwsh powershell tclsh", OptionSyntax.PLAIN, NONE, NONE));

  private Interpreters() {}

  static void addTo(ProgramTable table) {
    table.by(Interpreters::filter, "perl", "ruby");
    for (Language language : LANGUAGES) {
      table.by(command -> other(command, language), language.programs.split(" "));
    }
  }

  /** {@return whether a command is a script, by how its program is written} */
  static boolean isScript(String written) {
    return (written.contains("/") && !isInstalled(written))
        || written.endsWith(".py")
        || written.endsWith(".sh")
        || written.endsWith(".js")
        || written.endsWith(".ts")
        || written.endsWith(".rb");
  }

  /** What is installed is a program that nobody listed, rather than one of the project. */
  private static boolean isInstalled(String path) {
    return path.startsWith("/usr/")
        || path.startsWith("/bin/")
        || path.startsWith("/sbin/")
        || path.contains("venv/bin/")
        || path.contains("/.local/bin/")
        || path.contains("node_modules/.bin/");
  }

  /** {@return what is to be said of an interpreter that is given no script} */
  static Finding withoutScript(ShellCommand command) {
    for (Redirection redirection : command.redirections()) {
      if (redirection.kind() == Redirection.Kind.HERE) {
        return InlineCode.judge(redirection.target());
      }
      if (redirection.kind() == Redirection.Kind.READ) {
        return SCRIPT;
      }
    }
    return command.role() == ShellCommand.Role.PIPED ? InlineCode.unseen() : SESSION;
  }

  private static Finding other(ShellCommand command, Language language) {
    Arguments arguments = Arguments.upToOperand(command.arguments(), language.syntax);
    String code = arguments.value(language.code);
    if (code != null && !code.isEmpty()) {
      // Only of Python it is known which calls are harmless.
      return InlineCode.judge(code).withWorse(UNKNOWN);
    }
    if (arguments.has("--version", "-v", "--help") && arguments.operands().isEmpty()) {
      return VERSION;
    }
    if (arguments.has(language.checks) && !arguments.operands().isEmpty()) {
      return CHECKS_SYNTAX;
    }
    return readsInput(arguments) ? withoutScript(command) : SCRIPT;
  }

  /** {@return whether it runs what it reads, as {@code bash -s x} and {@code python -} do} */
  static boolean readsInput(Arguments arguments) {
    return arguments.operands().isEmpty() || arguments.first().equals("-") || arguments.has("-s");
  }

  /** Perl and Ruby are used as filters of lines too. */
  private static @Nullable Finding filter(ShellCommand command) {
    Arguments arguments = Arguments.upToOperand(command.arguments(), FILTER_SYNTAX);
    if (arguments.has("-i")) {
      return EDITS;
    }
    if (arguments.has("-n", "-p")) {
      return Operands.namesFileBehindScript(command, arguments) ? FILTERS : null;
    }
    return other(command, FILTER);
  }
}

package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.ShellScript;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what shell text does: of all its commands the one with the strongest effect. */
public final class Programs {

  private static final Finding NO_EFFECT = Finding.idle("shell: no effect");
  private static final Finding UNLISTED =
      Finding.of(
          ActionType.TOOL_CALL,
          SideEffect.UNKNOWN,
          Evidence.UNLISTED_PROGRAM,
          "shell: unlisted program");
  private static final Finding UNLISTED_CHECK =
      Finding.of(
          ActionType.VERIFIER,
          SideEffect.UNKNOWN,
          Evidence.UNLISTED_PROGRAM,
          "shell: unlisted program, checking");
  private static final Finding ASKS_FOR_HELP =
      ProgramTable.found(ActionType.RETRIEVAL, SideEffect.READ_ONLY, "version or help");

  private static final Finding ASKS_UNLISTED = ASKS_FOR_HELP.withSideEffect(SideEffect.UNKNOWN);
  private static final Finding RUNS_UNSEEN = NO_EFFECT.withSideEffect(SideEffect.UNKNOWN);

  /** How many programs may launch one another; what a longer chain does is not looked at. */
  private static final int MAX_LAUNCHES = 8;

  private static final Set<String> HELP = Set.of("--help", "--version", "-version");

  /** What a program whose words nobody knows takes these for. */
  private static final Set<String> HELP_OF_UNLISTED = Set.of("-V", "version", "help");

  private final ProgramTable table = new ProgramTable();
  private final HarmlessCommands harmless = new HarmlessCommands();

  /** Fills the tables. */
  public Programs() {
    table.idle("cd", "pushd", "popd", "export", "set", "unset", "alias");
    table.by(Programs::unseen, "source", ".", "eval", "trap");
    table.idle("true", "false", ":", "test", "[", "[[", "exit", "return", "shift", "read", "wait");
    table.idle("sleep", "declare", "local", "clear", "reset", "let", "expr", "basename");
    table.idle("dirname", "time", "umask", "hash", "shopt", "break", "continue", "exec", "fg");
    SweAgentCommands.addTo(table);
    FilePrograms.addTo(table);
    SearchPrograms.addTo(table);
    VersionControl.addTo(table);
    Checkers.addTo(table);
    Formatters.addTo(table);
    TargetTools.addTo(table);
    BuildTools.addTo(table);
    PackageManagers.addTo(table);
    Services.addTo(table);
    SystemPrograms.addTo(table);
    Multiplexers.addTo(table);
    PowerShellCommands.addTo(table);
    PythonPrograms.addTo(table);
    Interpreters.addTo(table);
  }

  /** {@return what a text of shell does} */
  public Finding judge(String script) {
    return judge(commands(script));
  }

  /**
   * {@return the commands of a text of shell, without what SWE-agent's editor is given to write}
   */
  public static List<ShellCommand> commands(String script) {
    return ShellScript.parse(SweAgentCommands.withoutText(script)).commands();
  }

  /** {@return what commands do that belong to one script} */
  public Finding judge(List<ShellCommand> commands) {
    Finding all = judge(commands, 0, null);
    return all == null ? NO_EFFECT : all;
  }

  /** {@return whether there is a rule for a program} */
  public boolean isListed(String program) {
    return table.rule(program) != null;
  }

  private @Nullable Finding judge(
      List<ShellCommand> commands, int launches, @Nullable Finding ofUnknown) {
    Finding all = null;
    FetchedCode fetched = new FetchedCode();
    for (ShellCommand command : commands) {
      Finding alone = ofUnknown == null || isKnown(command) ? judge(command, launches) : ofUnknown;
      all = Finding.together(all, fetched.judge(command, alone));
    }
    return all;
  }

  /** {@return what one command does and writes, or null if it does nothing by itself} */
  private @Nullable Finding judge(ShellCommand command, int launches) {
    Launch launch = launches == MAX_LAUNCHES || asksForHelp(command) ? null : table.launch(command);
    Finding runs = launch == null ? runs(command) : launches(command, launch, launches + 1);
    Finding all = Finding.together(runs, Writes.of(command));
    // What other programs do from here on is not known by their names.
    return ShellState.isChangedBy(command) ? Finding.together(all, RUNS_UNSEEN) : all;
  }

  /** Follows programs that launch others, as {@code npx npm exec jest}, to the last one. */
  private Finding launches(ShellCommand command, Launch launch, int launches) {
    List<ShellCommand> launched = ShellScript.launchedBy(command, launch.words()).commands();
    Finding all = judge(launched, launches, launch.otherwise());
    if (all == null) {
      return launch.otherwise();
    }
    // What is launched may be another program than the one that is known by its name.
    return all.sideEffect() == SideEffect.READ_ONLY ? all.withSideEffect(SideEffect.UNKNOWN) : all;
  }

  private boolean isKnown(ShellCommand command) {
    return command.words().isEmpty()
        || isListed(command.program())
        || Interpreters.isScript(command.words().get(0));
  }

  private @Nullable Finding runs(ShellCommand command) {
    String program = command.program();
    if (program.isEmpty()) {
      return null;
    }
    if (asksForHelp(command)) {
      return isListed(program) ? promised(command, ASKS_FOR_HELP) : ASKS_UNLISTED;
    }
    CommandRule rule = table.rule(program);
    if (rule != null) {
      return promised(command, rule.judge(command));
    }
    if (Interpreters.isScript(command.words().get(0))) {
      return PythonPrograms.script(command.words());
    }
    String first = command.arguments().isEmpty() ? "" : command.arguments().get(0);
    if (HELP_OF_UNLISTED.contains(first)) {
      return ASKS_UNLISTED;
    }
    return Operands.hasAny(command, "test", "lint", "check", "verify") ? UNLISTED_CHECK : UNLISTED;
  }

  /** Nothing is called read-only that is not known to be harmless, nor any filter in a pipe. */
  private @Nullable Finding promised(ShellCommand command, @Nullable Finding finding) {
    if (finding == null) {
      boolean passesOn = table.isIdle(command.program()) || harmless.has(command);
      return passesOn ? null : RUNS_UNSEEN;
    }
    boolean doubtful =
        finding.sideEffect() == SideEffect.READ_ONLY
            && finding.evidence() == Evidence.PROGRAM
            && !harmless.has(command);
    return doubtful ? finding.withSideEffect(SideEffect.UNKNOWN) : finding;
  }

  /** Text that the shell itself runs; what prepares an environment of Python is known. */
  private static Finding unseen(ShellCommand command) {
    String file = Operands.first(command.arguments());
    return file != null && file.endsWith("bin/activate") ? NO_EFFECT : RUNS_UNSEEN;
  }

  private static boolean asksForHelp(ShellCommand command) {
    return command.words().size() > 1 && HELP.contains(command.words().get(1));
  }
}

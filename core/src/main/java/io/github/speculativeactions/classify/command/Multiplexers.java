package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.Wrapper;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code tmux} and {@code screen}, which run commands where nobody waits for them. */
final class Multiplexers {

  private static final Finding SESSION = found(TOOL_CALL, UNKNOWN, "terminal session");

  private static final OptionSyntax TMUX = OptionSyntax.of("LSf");
  private static final OptionSyntax NEW = OptionSyntax.of("cefFnstxyl");
  private static final OptionSyntax KEYS = OptionSyntax.of("Nt");
  private static final Set<String> STARTERS =
      Set.of("new", "new-session", "neww", "new-window", "splitw", "split-window");
  private static final Set<String> TYPISTS = Set.of("send", "send-keys");
  private static final Set<String> ENDS = Set.of("Enter", "C-m", "ENTER");

  private static final Wrapper SCREEN =
      Wrapper.of(0, "cehpsStT").unless("-X", "-r", "-R", "-x", "-ls", "-list", "-wipe");

  private Multiplexers() {}

  static void addTo(ProgramTable table) {
    table.by(command -> SESSION, "tmux", "screen");
    table.launching(Multiplexers::typed, "tmux");
    table.launching(Multiplexers::detached, "screen");
  }

  /** {@code tmux new -d 'make'}, {@code tmux send-keys -t web 'make' Enter}. */
  private static @Nullable Launch typed(ShellCommand command) {
    List<String> words = Arguments.upToOperand(command.arguments(), TMUX).operands();
    if (words.isEmpty()) {
      return null;
    }
    List<String> rest = words.subList(1, words.size());
    if (STARTERS.contains(words.get(0))) {
      return shell(Arguments.upToOperand(rest, NEW).operands());
    }
    if (!TYPISTS.contains(words.get(0))) {
      return null;
    }
    List<String> keys = Arguments.upToOperand(rest, KEYS).operands();
    int last = keys.size() - 1;
    return last > 0 && ENDS.contains(keys.get(last)) ? shell(keys.subList(0, last)) : null;
  }

  private static @Nullable Launch shell(List<String> script) {
    return script.isEmpty()
        ? null
        : new Launch(List.of("sh", "-c", String.join(" ", script)), SESSION);
  }

  /** {@code screen -dmS web bash -c 'make'} */
  private static @Nullable Launch detached(ShellCommand command) {
    List<String> words = command.words();
    int start = SCREEN.commandStart(words, 1);
    return start == 0 ? null : new Launch(words.subList(start, words.size()), SESSION);
  }
}

package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files that a command's output goes to. */
final class Writes {

  private static final Finding OVERWRITES = found(FILE_WRITE, IDEMPOTENT, "> file");
  private static final Finding APPENDS = found(FILE_WRITE, MUTATING, ">> file");

  private static final Set<String> NO_FILES =
      Set.of("/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty");

  private Writes() {}

  static @Nullable Finding of(ShellCommand command) {
    Finding finding = null;
    for (Redirection redirection : command.redirections()) {
      if (redirection.kind() == Redirection.Kind.APPEND && !isNoFile(redirection.target())) {
        return APPENDS;
      }
      if (redirection.kind() == Redirection.Kind.WRITE && !isNoFile(redirection.target())) {
        finding = OVERWRITES;
      }
    }
    return finding;
  }

  /** {@return whether what is written there is thrown away or shown, not kept} */
  static boolean isNoFile(String target) {
    return NO_FILES.contains(target) || target.startsWith("/dev/fd/");
  }
}

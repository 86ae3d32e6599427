package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.MUTATING;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which commands run code that others fetch from elsewhere, as {@code curl URL | sh} and
 * {@code bash <(curl URL)} do. Such code installs something, and nobody knows what.
 *
 * <p>Takes the commands of one script in their order.
 */
final class FetchedCode {

  private static final Finding RUNS = found(TOOL_CALL, MUTATING, "run of fetched code");

  private static final Set<String> FETCHERS = Set.of("curl", "wget");
  private static final List<String> SUBSTITUTIONS = List.of("<(", "$(", "`");

  /** Whether what was fetched goes into the pipe. */
  private boolean flows;

  /**
   * {@return what the command does}
   *
   * @param alone what it does by itself
   */
  @Nullable Finding judge(ShellCommand command, @Nullable Finding alone) {
    boolean isFed = flows && command.role() == ShellCommand.Role.PIPED;
    flows = isFed || FETCHERS.contains(command.program());
    boolean runsPipe = isFed && InlineCode.unseen().equals(alone);
    return runsPipe || runsSubstitution(command, alone) ? RUNS : alone;
  }

  private static boolean runsSubstitution(ShellCommand command, @Nullable Finding alone) {
    List<String> words = command.words();
    if (words.isEmpty() || isFetched(words.get(0))) {
      return !words.isEmpty();
    }
    boolean runsCode =
        alone != null
            && (alone.evidence() == Evidence.SCRIPT
                || alone.evidence() == Evidence.INLINE_CODE
                || command.program().equals("source")
                || command.program().equals("."));
    return runsCode && words.stream().anyMatch(FetchedCode::isFetched);
  }

  /** {@return whether a word is what a fetcher prints} */
  private static boolean isFetched(String word) {
    for (String opening : SUBSTITUTIONS) {
      for (String fetcher : FETCHERS) {
        if (word.startsWith(opening) && word.startsWith(fetcher + " ", opening.length())) {
          return true;
        }
      }
    }
    return false;
  }
}

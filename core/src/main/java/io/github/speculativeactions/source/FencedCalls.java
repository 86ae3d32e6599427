package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The call syntax of the {@code ticks} split of SWE-smith: a thought, a blank line, and the action
 * between two lines of three backticks, which end the turn. Older SWE-agent logs lack the blank
 * line.
 *
 * <p>The thought and the action may hold fences of their own. Where the action is an editor
 * command, its quoting tells where it ends; else fences are paired as SWE-agent's {@code
 * ThoughtActionParser} pairs them: a fence with a language opens, one without closes what is open.
 * A block that does not end the turn is an example, not a call. Linear in the length of the text.
 */
final class FencedCalls implements CallSyntax {

  private static final Pattern FENCE =
      Pattern.compile("^```([^\\s`]*)[ \\t]*$", Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Set<String> SHELLS = Set.of("", "bash", "sh", "shell");

  /** How many openings are tried as that of an editor command; keeps hostile text linear. */
  private static final int MAX_TRIED = 16;

  private record Fence(int start, int end, String language) {}

  @Override
  public TextTurn read(String text) {
    List<Fence> fences = fences(text);
    if (fences.isEmpty()) {
      return TextTurn.plain(text);
    }
    Fence last = fences.get(fences.size() - 1);
    if (!last.language.isEmpty() || !text.substring(last.end).isBlank()) {
      return TextTurn.plain(text);
    }
    Fence opening = opening(text, fences);
    if (opening == null) {
      return TextTurn.plain(text);
    }
    String action = action(text, opening, last);
    if (action.isBlank()) {
      return TextTurn.plain(text);
    }
    ToolCall call = CommandLine.call(action);
    return TextTurn.without(text, opening.start, text.length(), List.of(call));
  }

  private static List<Fence> fences(String text) {
    List<Fence> fences = new ArrayList<>();
    Matcher matcher = FENCE.matcher(text);
    while (matcher.find()) {
      fences.add(new Fence(matcher.start(), matcher.end(), matcher.group(1)));
    }
    return fences;
  }

  /** {@return the fence that opens the block which the last fence closes, if one does} */
  private static @Nullable Fence opening(String text, List<Fence> fences) {
    Fence last = fences.get(fences.size() - 1);
    List<Fence> candidates =
        fences.subList(0, fences.size() - 1).stream()
            .filter(fence -> fence.language.isEmpty() && isSetOff(text, fence))
            .toList();
    Optional<Fence> editors =
        candidates.stream()
            .filter(f -> CommandLine.startsEditorCommand(text, f.end + 1))
            .limit(MAX_TRIED)
            .filter(f -> CommandLine.isEditorCommand(action(text, f, last)))
            .findFirst();
    if (editors.isPresent()) {
      return editors.get();
    }
    Fence paired = commandPairedWithLast(fences);
    if (paired != null && isSetOff(text, paired)) {
      return paired;
    }
    // Fences within an action have no blank line before them, so one that has goes first.
    return candidates.isEmpty() ? paired : candidates.get(candidates.size() - 1);
  }

  private static @Nullable Fence commandPairedWithLast(List<Fence> fences) {
    Deque<Fence> open = new ArrayDeque<>();
    Fence closed = null;
    for (Fence fence : fences) {
      if (fence.language.isEmpty() && !open.isEmpty()) {
        closed = open.pop();
      } else {
        open.push(fence);
        closed = null;
      }
    }
    boolean isCommand = open.isEmpty() && closed != null && SHELLS.contains(closed.language);
    return isCommand ? closed : null;
  }

  /** {@return whether a blank line stands before the fence, or nothing at all} */
  private static boolean isSetOff(String text, Fence fence) {
    return fence.start == 0 || text.startsWith("\n\n", fence.start - 2);
  }

  private static String action(String text, Fence opening, Fence closing) {
    int start = opening.end + 1;
    return start >= closing.start ? "" : text.substring(start, closing.start - 1);
  }
}

package io.github.speculativeactions.source;

import java.util.List;

/**
 * The call syntax of SWE-agent's older XML parser ({@code XMLThoughtActionParser}): a thought, and
 * the action between {@code <command>} and {@code </command>}.
 *
 * <p>As that parser does it, the action is what stands between the last opening and the last
 * closing tag, and the thought is all else. An action that is cut off is none. Linear in the length
 * of the text.
 */
final class CommandTags implements CallSyntax {

  private static final String OPENING = "<command>";
  private static final String CLOSING = "</command>";

  /** {@return whether a turn ends with a call in this syntax} */
  static boolean endIn(String text) {
    return text.stripTrailing().endsWith(CLOSING) && text.contains(OPENING);
  }

  @Override
  public TextTurn read(String text) {
    int opening = text.lastIndexOf(OPENING);
    int closing = text.lastIndexOf(CLOSING);
    if (opening < 0 || closing < opening) {
      return TextTurn.plain(text);
    }
    String action = text.substring(opening + OPENING.length(), closing).strip();
    return action.isEmpty()
        ? TextTurn.plain(text)
        : TextTurn.without(
            text, opening, closing + CLOSING.length(), List.of(CommandLine.call(action)));
  }
}

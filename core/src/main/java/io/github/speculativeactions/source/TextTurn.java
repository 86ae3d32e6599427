package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.List;

/**
 * An assistant turn whose calls were found in its text.
 *
 * @param text what the turn says
 * @param calls the calls it makes, without ids; empty if it makes none
 */
record TextTurn(String text, List<ToolCall> calls) {

  TextTurn {
    calls = List.copyOf(calls);
  }

  /** {@return a turn that makes no call} */
  static TextTurn plain(String text) {
    return new TextTurn(text, List.of());
  }

  /**
   * {@return a turn from whose text the calls between two places are taken out}
   *
   * <p>With them goes the blank line by which SWE-smith sets a call off from the thought before it;
   * what follows them, if anything, becomes a paragraph of its own.
   */
  static TextTurn without(String text, int start, int end, List<ToolCall> calls) {
    String before = text.substring(0, start);
    for (String separator : new String[] {"\n\n", "\n"}) {
      if (before.endsWith(separator)) {
        before = before.substring(0, before.length() - separator.length());
        break;
      }
    }
    String after = text.substring(end).strip();
    String gap = before.isEmpty() || after.isEmpty() ? "" : "\n\n";
    return new TextTurn(before + gap + after, calls);
  }
}

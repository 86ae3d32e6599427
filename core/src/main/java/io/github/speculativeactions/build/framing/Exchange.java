package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A part of a conversation that stands in a prompt whole or not at all.
 *
 * @param tokens what it takes of the window, or 0 where nothing is counted
 */
record Exchange(List<Message> messages, long tokens) {

  Exchange {
    messages = List.copyOf(messages);
  }

  /** {@return messages with user turns in a row joined, for some templates refuse those} */
  static List<Message> joinUserTurns(List<Message> messages) {
    List<Message> joined = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); ) {
      int end = endOfTurn(messages, i);
      joined.add(end == i + 1 ? messages.get(i) : join(messages.subList(i, end)));
      i = end;
    }
    return joined;
  }

  private static int endOfTurn(List<Message> messages, int start) {
    Message first = messages.get(start);
    int end = start + 1;
    while (first.role() == Role.USER
        && end < messages.size()
        && messages.get(end).role() == Role.USER
        && Objects.equals(messages.get(end).name(), first.name())) {
      end++;
    }
    return end;
  }

  private static Message join(List<Message> turns) {
    return turns
        .get(0)
        .withContent(
            turns.stream().map(Message::content).collect(Collectors.joining(Wording.BLANK_LINE)));
  }
}

package io.github.speculativeactions.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * <p>A source may have had to interpret what it found: a call written into the text becomes a
 * {@link ToolCall}, an observation sent as {@code user} becomes {@link Role#TOOL}. Such a message
 * keeps what the log held as {@link #recorded()}, so that nothing is lost and either view can be
 * written.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param role who it is from
 * @param content its text, empty when it has none
 * @param toolCalls the calls it makes, in order
 * @param toolCallId the call it answers, or null
 * @param name the tool or participant that speaks, or null
 * @param recorded this message as the log held it where that differs, or null; never nested
 */
public record Message(
    Role role,
    String content,
    List<ToolCall> toolCalls,
    @Nullable String toolCallId,
    @Nullable String name,
    @Nullable Message recorded) {

  public Message {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(content, "content");
    toolCalls = List.copyOf(toolCalls);
    if (recorded != null && recorded.recorded != null) {
      throw new IllegalArgumentException("a recorded message has no recorded form of its own");
    }
  }

  /** {@return a system message} */
  public static Message system(String content) {
    return new Message(Role.SYSTEM, content, List.of(), null, null, null);
  }

  /** {@return a user message} */
  public static Message user(String content) {
    return new Message(Role.USER, content, List.of(), null, null, null);
  }

  /** {@return an assistant message, with the calls it makes, if any} */
  public static Message assistant(String content, ToolCall... toolCalls) {
    return new Message(Role.ASSISTANT, content, List.of(toolCalls), null, null, null);
  }

  /**
   * {@return the answer of a tool}
   *
   * @param toolCallId the call it answers, or null when the log has no ids
   */
  public static Message tool(@Nullable String toolCallId, String content) {
    return new Message(Role.TOOL, content, List.of(), toolCallId, null, null);
  }

  /** {@return this message with other text and all else the same, the recorded form left out} */
  public Message withContent(String newContent) {
    return new Message(role, newContent, toolCalls, toolCallId, name, null);
  }

  /**
   * {@return this message, with the form in which the log held it; equal forms are not kept twice}
   */
  public Message interpretedFrom(Message found) {
    Message plain = new Message(role, content, toolCalls, toolCallId, name, null);
    return plain.equals(found)
        ? plain
        : new Message(role, content, toolCalls, toolCallId, name, found);
  }

  /** {@return this message as the log held it} */
  public Message asRecorded() {
    return recorded == null ? this : recorded;
  }
}

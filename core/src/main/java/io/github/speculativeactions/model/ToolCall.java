package io.github.speculativeactions.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool, as an assistant message makes it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id links the call to its result, or null when the log has no ids
 * @param name the tool's name
 * @param arguments the arguments as the agent wrote them: mostly the text of a JSON object, but a
 *     model may have written anything
 */
public record ToolCall(@Nullable String id, String name, String arguments) {

  public ToolCall {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(arguments, "arguments");
  }
}

package io.github.speculativeactions.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tool that was offered to the agent.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name the name by which calls refer to it
 * @param description what it does, or null when the log does not say
 * @param parameters its parameters as the text of a JSON Schema object, such as {@code {}}
 */
public record ToolDefinition(String name, @Nullable String description, String parameters) {

  public ToolDefinition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parameters, "parameters");
  }
}

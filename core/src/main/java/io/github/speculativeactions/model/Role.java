package io.github.speculativeactions.model;

import java.util.Optional;

/** Who a message is from, in the vocabulary that chat templates share. */
public enum Role {
  /** Instructions that precede the conversation. */
  SYSTEM("system"),
  /** The person, or whatever stands in for them. */
  USER("user"),
  /** The agent whose actions are to be predicted. */
  ASSISTANT("assistant"),
  /** What a tool answered. */
  TOOL("tool");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** {@return the role as rows spell it, such as {@code assistant}} */
  public String label() {
    return label;
  }

  /** {@return the role that rows spell this way, if there is one; case matters} */
  public static Optional<Role> byLabel(String label) {
    for (Role role : values()) {
      if (role.label.equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}

package io.github.speculativeactions.internal;

/**
 * The first line of an answer: what type of action follows.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless.
 */
public final class ActionLabel {

  /** What the line begins with; behind it stands the type. */
  public static final String PREFIX = "Action: ";

  private ActionLabel() {}

  /**
   * {@return the line with its end}
   *
   * @param type the type as rows spell it
   */
  public static String line(String type) {
    return PREFIX + type + "\n";
  }
}

package io.github.speculativeactions.io.hf;

/**
 * Shows a value from outside in a message: in quotes, on one line, not longer than a line or two.
 */
final class Quoted {

  private static final int MAX_CHARACTERS = 200;

  private Quoted() {}

  /** {@return the value in quotes, control characters escaped, cut after 200 characters} */
  static String of(String value) {
    StringBuilder text = new StringBuilder("'");
    for (int i = 0; i < Math.min(value.length(), MAX_CHARACTERS); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append(value.length() > MAX_CHARACTERS ? "…'" : "'").toString();
  }
}

package io.github.speculativeactions.classify.shell;

/** Tells {@code name=value}, {@code name+=value} and {@code name[index]=value} from other words. */
final class Assignment {

  private Assignment() {}

  static boolean is(String word) {
    return valueStart(word, 0, word.length()) >= 0;
  }

  /** {@return where the value begins that is assigned between start and end, -1 if none is} */
  static int valueStart(String text, int start, int end) {
    int at = start;
    while (at < end && isNamePart(text.charAt(at), at == start)) {
      at++;
    }
    if (at == start) {
      return -1;
    }
    if (at < end && text.charAt(at) == '[') {
      while (at < end && text.charAt(at) != ']') {
        at++;
      }
      at++;
    }
    if (at < end && text.charAt(at) == '+') {
      at++;
    }
    return at < end && text.charAt(at) == '=' ? at + 1 : -1;
  }

  private static boolean isNamePart(char c, boolean first) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!first && c >= '0' && c <= '9');
  }
}

package io.github.speculativeactions.storage;

import java.util.regex.Pattern;

/**
 * What one name in a path must look like.
 *
 * @param names the names it matches
 * @param matchesHidden whether it spells the dot that a hidden name begins with
 * @param spansFolders whether it stands for any number of folders instead
 */
record NamePattern(Pattern names, boolean matchesHidden, boolean spansFolders) {

  /** Any number of folders that are not hidden, none included. */
  static final NamePattern ANY_FOLDERS =
      new NamePattern(Pattern.compile(".*", Pattern.DOTALL), false, true);

  /** {@return the pattern that a glob's part between two slashes spells} */
  static NamePattern of(String part) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < part.length()) {
      int c = part.codePointAt(i);
      int close = c == '[' ? closingBracket(part, i) : -1;
      if (close > 0) {
        regex.append(characterClass(part.substring(i + 1, close)));
        i = close + 1;
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : literal(c));
        i += Character.charCount(c);
      }
    }
    return new NamePattern(
        Pattern.compile(regex.toString(), Pattern.DOTALL), part.startsWith("."), false);
  }

  /** {@return whether a name is one of those, and not hidden unless the pattern says so} */
  boolean matches(String name) {
    return (matchesHidden || !name.startsWith(".")) && names.matcher(name).matches();
  }

  /** {@return where a bracket closes; a ']' right after its start is a member} */
  private static int closingBracket(String part, int open) {
    int first = open + 1;
    if (first < part.length() && isNegation(part.charAt(first))) {
      first++;
    }
    return part.indexOf(']', first + 1);
  }

  private static String characterClass(String inside) {
    boolean negated = isNegation(inside.charAt(0));
    int[] members = inside.substring(negated ? 1 : 0).codePoints().toArray();
    StringBuilder regex = new StringBuilder(negated ? "[^" : "[");
    for (int i = 0; i < members.length; i++) {
      boolean range = members[i] == '-' && i > 0 && i < members.length - 1;
      if (range && members[i - 1] > members[i + 1]) {
        // An empty range such as z-a: Java's patterns refuse it, a glob just never matches.
        return "(?!)";
      }
      regex.append(range ? "-" : literal(members[i]));
    }
    return regex.append(']').toString();
  }

  private static boolean isNegation(char c) {
    return c == '!' || c == '^';
  }

  private static String literal(int codePoint) {
    return "\\x{" + Integer.toHexString(codePoint) + "}";
  }
}

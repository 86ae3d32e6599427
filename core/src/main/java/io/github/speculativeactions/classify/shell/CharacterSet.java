package io.github.speculativeactions.classify.shell;

/** Some ASCII characters, quick to ask. */
final class CharacterSet {

  private final boolean[] members = new boolean[128];

  private CharacterSet() {}

  static CharacterSet of(String characters) {
    CharacterSet set = new CharacterSet();
    for (int i = 0; i < characters.length(); i++) {
      set.members[characters.charAt(i)] = true;
    }
    return set;
  }

  boolean contains(char c) {
    return c < 128 && members[c];
  }
}

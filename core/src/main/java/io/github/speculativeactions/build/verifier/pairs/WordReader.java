package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;

/**
 * Reads the words of a text, and in them paths: whatever stands between white space, quotes,
 * brackets and the like.
 *
 * <p>Of a path the name goes into its word, and the folders into a number of their own. What stands
 * in a folder {@code tmp} is taken to have the same name.
 */
final class WordReader {

  private static final String TEMPORARY = "/tmp/";

  private static final int ASCII = 128;

  /** Which characters can stand between two slashes of a path. */
  private static final boolean[] IN_NAME = new boolean[ASCII];

  static {
    for (char c = ' ' + 1; c < ASCII; c++) {
      IN_NAME[c] = "/\"'`()[]{}<>,;:=|&".indexOf(c) < 0;
    }
  }

  private final char[] text;
  private final int length;
  private int at;

  private long sum;
  private long word;
  private long folders = Folders.NONE;

  private WordReader(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** {@return what a text says: the sum of its words, which does not depend on their order} */
  static Meaning read(String text) {
    char[] all = text.toCharArray();
    return new WordReader(all, all.length).read();
  }

  /** {@return what a text says, with or without quotes} */
  static Meaning readWithoutQuotes(String text) {
    char[] all = text.toCharArray();
    int length = 0;
    for (char c : all) {
      if (c != '"' && c != '\'') {
        all[length++] = c;
      }
    }
    return new WordReader(all, length).read();
  }

  private Meaning read() {
    while (at < length) {
      char c = text[at];
      if (c == '/' || isInName(c)) {
        readPath();
      } else {
        at++;
        if (c <= ' ') {
          endWord();
        } else {
          word = plus(word, c);
        }
      }
    }
    endWord();
    return new Meaning(sum, folders);
  }

  private void endWord() {
    sum += TextHash.mix(word);
    word = 0;
  }

  private void readPath() {
    long before = word;
    boolean isRooted = text[at] == '/';
    long around = isRooted ? Folders.ofRoot() : Folders.NONE;
    // What is said if there is no name.
    word = plus(before, isRooted ? '/' : '.');
    boolean hasName = false;
    while (at < length && (text[at] == '/' || isInName(text[at]))) {
      int start = at;
      long name = readName(before);
      if (at > start && !(at == start + 1 && text[start] == '.')) {
        around = hasName ? Folders.within(around, word) : around;
        word = name;
        hasName = true;
      }
      at += at < length && text[at] == '/' ? 1 : 0;
    }
    folders = Folders.ofBoth(folders, hasName ? Folders.of(around, word) : Folders.NONE);
  }

  private long readName(long before) {
    int start = at;
    long name = before;
    for (; at < length && isInName(text[at]); at++) {
      name = plus(name, text[at]);
    }
    return isTemporary(start) ? plus(before, '/') : name;
  }

  private boolean isTemporary(int start) {
    int from = start - TEMPORARY.length();
    for (int i = 0; i < TEMPORARY.length(); i++) {
      if (from < 0 || text[from + i] != TEMPORARY.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInName(char c) {
    return c >= ASCII || IN_NAME[c];
  }

  private static long plus(long hash, char c) {
    long product = (hash ^ c) * TextHash.MULTIPLIER;
    return product ^ (product >>> Integer.SIZE);
  }
}

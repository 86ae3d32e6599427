package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;
import java.util.List;

/**
 * Two arguments that together replace one text by another.
 *
 * @param oldText the name of the one that says what is taken out
 * @param newText the name of the one that says what is put in
 */
record TextEdit(String oldText, String newText) {

  static final List<TextEdit> KNOWN =
      List.of(
          new TextEdit("old_str", "new_str"),
          new TextEdit("old_string", "new_string"),
          new TextEdit("search", "replace"));

  boolean has(String argument) {
    return argument.equals(oldText) || argument.equals(newText);
  }

  /**
   * {@return what an edit says: what it takes out and puts in, without what it puts back}
   *
   * <p>So an edit that names more of the lines around it is the same edit.
   */
  static Meaning meaning(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    Meaning takenOut = Spelling.of(before.substring(start, before.length() - end));
    Meaning putIn = Spelling.of(after.substring(start, after.length() - end));
    return new Meaning(
        TextHash.chain(takenOut.key(), putIn.key()),
        Folders.ofBoth(takenOut.folders(), putIn.folders()));
  }
}

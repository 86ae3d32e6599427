package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.TextHash;

/**
 * What a text, a value or a call says, as numbers: by the rules of {@link Spelling}.
 *
 * @param key the same for what says the same, be its paths told from other folders
 * @param folders the {@link Folders} of its paths
 */
record Meaning(long key, long folders) {

  static final Meaning NOTHING = new Meaning(0, Folders.NONE);

  /** {@return whether another may say the same} */
  boolean mayBe(Meaning other) {
    return key == other.key && Folders.agree(folders, other.folders);
  }

  /** {@return what both say together, in no order} */
  Meaning and(Meaning other) {
    return new Meaning(key + other.key, Folders.ofBoth(folders, other.folders));
  }

  /** {@return what this says after something else} */
  Meaning behind(long before) {
    return new Meaning(TextHash.chain(before, key), folders);
  }
}

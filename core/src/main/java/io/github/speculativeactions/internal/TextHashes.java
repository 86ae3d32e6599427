package io.github.speculativeactions.internal;

import java.util.IdentityHashMap;

/**
 * The hashes of the texts of one trace: each text is read once, however often it is asked for, as
 * long as it is the same object.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time. Not safe
 * for use by several threads.
 */
public final class TextHashes {

  private final IdentityHashMap<String, Long> hashes = new IdentityHashMap<>();

  /** Knows no text yet. */
  public TextHashes() {}

  /** {@return a hash that only equal texts share} */
  public long of(String text) {
    return hashes.computeIfAbsent(text, TextHash::of);
  }
}

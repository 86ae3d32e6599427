package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.internal.Utf8;

/** Counts a token for every four bytes of UTF-8, and one for what is left. */
enum EstimatedTokens implements TokenCounter {
  INSTANCE;

  private static final int BYTES_OF_A_TOKEN = 4;

  @Override
  public String label() {
    return "estimate";
  }

  @Override
  public int count(String text) {
    // Faster than a look at each character, since most texts are ASCII.
    int bytes = Utf8.of(text).length;
    return bytes / BYTES_OF_A_TOKEN + (bytes % BYTES_OF_A_TOKEN == 0 ? 0 : 1);
  }
}

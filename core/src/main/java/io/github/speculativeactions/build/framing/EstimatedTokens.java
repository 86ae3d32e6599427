package io.github.speculativeactions.build.framing;

/** Counts a token for every four bytes of UTF-8, and one for what is left. */
enum EstimatedTokens implements TokenCounter {
  INSTANCE;

  private static final int BYTES_OF_A_TOKEN = 4;

  @Override
  public int count(String text) {
    int length = text.length();
    long bytes = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A pair takes four bytes, so each half of it two.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return (int) ((bytes + BYTES_OF_A_TOKEN - 1) / BYTES_OF_A_TOKEN);
  }
}

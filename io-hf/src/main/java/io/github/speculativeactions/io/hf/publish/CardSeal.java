package io.github.speculativeactions.io.hf.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last line of a card that we publish: the hash of what stands above it.
 *
 * <p>A card whose seal is whole was changed by nobody, and may be replaced when the data are. Once
 * somebody adds a word the seal is broken, and the card is theirs.
 */
final class CardSeal {

  private static final String BEFORE = "\n<!-- unchanged card of speculative-actions: ";
  private static final String AFTER = " -->\n";
  private static final int HASH_LENGTH = 64;

  private CardSeal() {}

  /** {@return the card with its seal} */
  static byte[] seal(byte[] card) {
    byte[] line =
        (BEFORE + FileContent.ofBytes(card).sha256() + AFTER).getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = Arrays.copyOf(card, card.length + line.length);
    System.arraycopy(line, 0, sealed, card.length, line.length);
    return sealed;
  }

  /** {@return whether a card is as we published it} */
  static boolean isWhole(byte[] card) {
    int length = card.length - BEFORE.length() - HASH_LENGTH - AFTER.length();
    return length >= 0 && Arrays.equals(seal(Arrays.copyOf(card, length)), card);
  }
}

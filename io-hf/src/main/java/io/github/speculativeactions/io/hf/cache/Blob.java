package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.regex.Pattern;

/**
 * The content of a file as the Hub names it.
 *
 * @param etag the tag without quotes: 64 hexadecimal digits are the SHA-256 of the content, 40 the
 *     SHA-1 that git gives it; another tag of up to 128 letters, digits, {@code -} and {@code _}
 *     names a content that can be checked by its size only
 * @param size in bytes
 */
public record Blob(String etag, long size) {

  private static final Pattern ETAG = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /**
   * Checks both.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if the tag cannot be the name of a file, or
   *     the size is negative
   */
  public Blob {
    if (!ETAG.matcher(etag).matches()) {
      throw SpeculativeActionsException.configuration(
          CacheNames.shown("the tag", etag) + " must have 1 to 128 letters, digits, '-' and '_'");
    }
    if (size < 0) {
      throw SpeculativeActionsException.configuration("a file cannot have " + size + " bytes");
    }
  }

  /** Whether content can be told from other content of the same size. */
  boolean isProvable() {
    return new ContentDigest(this).isKnown();
  }
}

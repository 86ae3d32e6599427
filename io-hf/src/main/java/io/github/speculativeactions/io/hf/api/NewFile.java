package io.github.speculativeactions.io.hf.api;

import java.util.Base64;

/**
 * A file that is about to be committed, as far as the Hub must know it to say how it wants it.
 *
 * @param path in the repository
 * @param size in bytes
 * @param sample the first bytes, in base64
 */
public record NewFile(String path, long size, String sample) {

  /** How many bytes of a file the Hub is shown. */
  public static final int SAMPLE = 512;

  /**
   * {@return a file}
   *
   * @param sample its first {@value #SAMPLE} bytes, or all there are
   */
  public static NewFile of(String path, long size, byte[] sample) {
    return new NewFile(path, size, Base64.getEncoder().encodeToString(sample));
  }
}

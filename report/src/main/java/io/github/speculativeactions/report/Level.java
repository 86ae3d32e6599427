package io.github.speculativeactions.report;

import java.util.Locale;

/** How a finding is to be taken, the best first. */
enum Level {
  /** As it should be. */
  PASS("✓"),
  /** There was too little to tell. */
  UNSURE("?"),
  /** To be looked at. */
  WARN("⚠"),
  /** A fault. */
  FAIL("✗");

  private final String sign;

  Level(String sign) {
    this.sign = sign;
  }

  /** {@return the sign and the word, such as {@code ✓ pass}, for those who cannot tell colours} */
  String label() {
    return sign + " " + word();
  }

  /** {@return the word, such as {@code pass}} */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return pass if so, else warn} */
  static Level passIf(boolean good) {
    return good ? PASS : WARN;
  }
}

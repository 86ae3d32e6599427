package io.github.speculativeactions.split;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts whole groups into train, test or eval by a hash of their name.
 *
 * <p>Where a group lands depends on its name, the shares and the seed alone: it stays there when
 * data is added or read in another order, and it is the same for all datasets. Safe for several
 * threads.
 */
public final class GroupSplit {

  /** What the rows of a group are for. */
  public enum Part {
    /** To learn from. */
    TRAIN("train"),
    /** To watch the learning with. */
    TEST("test"),
    /** To measure with in the end; in no other dataset. */
    EVAL("eval");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /** {@return the part as reports spell it, such as {@code train}} */
    public String label() {
      return label;
    }
  }

  /** 2 to the power of 53: as many different numbers as a double has between 0.5 and 1. */
  private static final double RANGE = 1L << 53;

  private final double testShare;
  private final double evalShare;
  private final long seed;

  private GroupSplit(double testShare, double evalShare, long seed) {
    this.testShare = testShare;
    this.evalShare = evalShare;
    this.seed = seed;
  }

  /**
   * {@return the split by these shares}
   *
   * @param testShare the share of the groups that test gets on average, 0 or more
   * @param evalShare the share that eval gets, 0 or more; both together below 1
   * @param seed any number; another one puts the groups elsewhere
   */
  public static GroupSplit of(double testShare, double evalShare, long seed) {
    if (!(testShare >= 0 && evalShare >= 0 && testShare + evalShare < 1)) {
      throw new IllegalArgumentException(
          "testShare and evalShare must be 0 or more and together below 1, not %s and %s"
              .formatted(testShare, evalShare));
    }
    return new GroupSplit(testShare, evalShare, seed);
  }

  /** {@return where a group belongs} */
  public Part part(String group) {
    double place = (hash(group) >>> 11) / RANGE;
    if (place < evalShare) {
      return Part.EVAL;
    }
    return place < evalShare + testShare ? Part.TEST : Part.TRAIN;
  }

  private long hash(String group) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    return ByteBuffer.wrap(digest.digest(group.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

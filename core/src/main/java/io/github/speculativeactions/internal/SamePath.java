package io.github.speculativeactions.internal;

import java.util.StringJoiner;

/**
 * Tells whether two paths may name the same file.
 *
 * <p>One may be told from a folder further down: {@code shop/cart.py}, {@code ./shop/cart.py} and
 * {@code /src/shop/cart.py} may all be the same, {@code /shop/cart.py} and {@code
 * /src/shop/cart.py} are not.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless.
 */
public final class SamePath {

  private static final char SLASH = '/';

  private SamePath() {}

  /** {@return a path without its parts that change nothing: {@code .}, and what is empty} */
  public static String normal(String path) {
    StringJoiner parts = new StringJoiner("/", path.startsWith("/") ? "/" : "", "");
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.length() == 0 && path.startsWith(".") ? "." : parts.toString();
  }

  /** {@return whether two normal paths may name the same file; what is empty names none} */
  public static boolean isSame(String path, String other) {
    return isBelow(path, other) || isBelow(other, path);
  }

  private static boolean isBelow(String shorter, String longer) {
    if (shorter.isEmpty() || !longer.endsWith(shorter)) {
      return false;
    }
    int start = longer.length() - shorter.length();
    return start == 0 || (longer.charAt(start - 1) == SLASH && shorter.charAt(0) != SLASH);
  }
}

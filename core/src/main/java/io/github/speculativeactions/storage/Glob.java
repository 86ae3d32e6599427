package io.github.speculativeactions.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * A path with wildcards, taken apart: one pattern for each alternative of its braces.
 *
 * @param patterns what the braces expand to, in order; one if there are none
 */
record Glob(List<GlobPattern> patterns) {

  Glob {
    patterns = List.copyOf(patterns);
  }

  /** {@return whether a path has a character in it that a glob gives a meaning to} */
  static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** {@return the glob that a path spells; a bracket or brace that is not closed is itself} */
  static Glob parse(String path) {
    List<GlobPattern> patterns = new ArrayList<>();
    for (String alternative : expandBraces(path)) {
      patterns.add(GlobPattern.parse(alternative));
    }
    return new Glob(patterns);
  }

  /** {@return the glob of every file below a folder, whatever characters its name has} */
  static Glob everythingBelow(String folder) {
    return new Glob(List.of(GlobPattern.everythingBelow(folder)));
  }

  private static List<String> expandBraces(String path) {
    int open = path.indexOf('{');
    int close = open < 0 ? -1 : closingBrace(path, open);
    if (close < 0) {
      return List.of(path);
    }
    List<String> expanded = new ArrayList<>();
    for (String alternative : alternatives(path.substring(open + 1, close))) {
      expanded.addAll(
          expandBraces(path.substring(0, open) + alternative + path.substring(close + 1)));
    }
    return expanded;
  }

  private static int closingBrace(String path, int open) {
    int depth = 0;
    for (int i = open; i < path.length(); i++) {
      char c = path.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> alternatives(String inside) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        alternatives.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    alternatives.add(inside.substring(start));
    return alternatives;
  }
}

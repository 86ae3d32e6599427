package io.github.speculativeactions.classify.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the names of tools apart. */
final class ToolNames {

  /** What stands between the names of a server and of its tool. */
  private static final String[] SEPARATORS = {"__", ".", "/", ":"};

  /** What ToolBench puts between the names of a function and of its API. */
  private static final String OF_API = "_for_";

  private static final int LONGEST = 200;

  private ToolNames() {}

  /** {@return the tool's own name, as {@code get_me} of {@code mcp__github__get_me}} */
  static String withoutServer(String name) {
    String own = name;
    for (String separator : SEPARATORS) {
      int end = own.lastIndexOf(separator);
      if (end >= 0 && end + separator.length() < own.length()) {
        own = own.substring(end + separator.length());
      }
    }
    return own;
  }

  /** {@return what stands before the tool's own name, as {@code mcp__github__}; mostly nothing} */
  static String server(String name) {
    return name.substring(0, name.length() - withoutServer(name).length());
  }

  /** {@return a name without a version behind it, as {@code bash} of {@code bash_20250124}} */
  static String stem(String name) {
    int end = name.length();
    while (end > 0 && "0123456789._-".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean isMarked =
        end < name.length()
            && end > 1
            && name.charAt(end - 1) == 'v'
            && name.charAt(end - 2) == '_';
    return name.substring(0, isMarked ? end - 1 : end);
  }

  /** {@return a name without the API it belongs to, if it says so} */
  static String withoutApi(String name) {
    int end = name.indexOf(OF_API);
    return end > 0 ? name.substring(0, end) : name;
  }

  /**
   * {@return the words of a name in lower case, told apart by case and by what is no letter; {@code
   * Movies_1_FindMovies} is movies, find, movies}
   */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int end = Math.min(name.length(), LONGEST);
    int start = 0;
    while (start < end) {
      if (Character.isLetter(name.charAt(start))) {
        int next = wordEnd(name, start, end);
        words.add(name.substring(start, next).toLowerCase(Locale.ROOT));
        start = next;
      } else {
        start++;
      }
    }
    return words;
  }

  private static int wordEnd(String name, int start, int end) {
    int at = start + 1;
    boolean wasUpper = Character.isUpperCase(name.charAt(start));
    while (at < end && Character.isLetter(name.charAt(at))) {
      boolean isUpper = Character.isUpperCase(name.charAt(at));
      if (isUpper && (!wasUpper || isLowerAt(name, at + 1, end))) {
        return at;
      }
      wasUpper = isUpper;
      at++;
    }
    return at;
  }

  private static boolean isLowerAt(String name, int at, int end) {
    return at < end && Character.isLowerCase(name.charAt(at));
  }
}

package io.github.speculativeactions.classify.shell;

import java.util.List;

/**
 * One simple command: a program with its arguments and redirections. Immutable and thread-safe.
 *
 * @param words the program as written and its arguments, unquoted; expansions ({@code $x}, {@code
 *     $(..)}, {@code *}) stay as they were written. Empty where there are only assignments, or the
 *     redirections of a group, loop or shell that stand after it
 * @param assignments what is set before the program, as {@code name=value} and unquoted; what
 *     {@code env} and other programs that run this one set included
 */
public record ShellCommand(
    List<String> words, List<Redirection> redirections, List<String> assignments, Role role) {

  /** How a command stands to the others of its script. */
  public enum Role {
    /** Runs for its own sake. */
    TOP,
    /** Reads what the one before it wrote, within a substitution too. */
    PIPED,
    /** Its output becomes a word, or a file that is named by a word. */
    SUBSTITUTED
  }

  /** Copies the lists. */
  public ShellCommand {
    words = List.copyOf(words);
    redirections = List.copyOf(redirections);
    assignments = List.copyOf(assignments);
  }

  /** {@return the name of the program without its folder, empty if there is none} */
  public String program() {
    return programOf(words);
  }

  /** {@return the name of the program without a version: {@code python} for {@code python3.11}} */
  public String name() {
    return withoutVersion(program());
  }

  /** {@return the name of a program without the version that it may end in} */
  public static String withoutVersion(String program) {
    int end = program.length();
    while (end > 0 && "0123456789.-".indexOf(program.charAt(end - 1)) >= 0) {
      end--;
    }
    return program.substring(0, end);
  }

  static String programOf(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String written = words.get(0);
    int end = written.endsWith(".exe") ? written.length() - ".exe".length() : written.length();
    return written.substring(Math.min(end, written.lastIndexOf('/') + 1), end);
  }

  /** {@return the words after the program} */
  public List<String> arguments() {
    return words.isEmpty() ? words : words.subList(1, words.size());
  }
}

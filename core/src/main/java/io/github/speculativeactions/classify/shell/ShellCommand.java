package io.github.speculativeactions.classify.shell;

import java.util.List;

/**
 * One simple command: a program with its arguments and redirections. Immutable and thread-safe.
 *
 * @param words the program as written and its arguments, unquoted; expansions ({@code $x}, {@code
 *     $(..)}, {@code *}) stay as they were written. Empty where there are only assignments, or the
 *     redirections of a group, loop or shell that stand after it
 */
public record ShellCommand(List<String> words, List<Redirection> redirections, Role role) {

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
  }

  /** {@return the name of the program without its folder, empty if there is none} */
  public String program() {
    return programOf(words);
  }

  static String programOf(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String written = words.get(0);
    return written.substring(written.lastIndexOf('/') + 1);
  }

  /** {@return the words after the program} */
  public List<String> arguments() {
    return words.isEmpty() ? words : words.subList(1, words.size());
  }
}

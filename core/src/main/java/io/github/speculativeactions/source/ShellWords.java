package io.github.speculativeactions.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits one simple shell command into words, as Python's {@code shlex.split} does: single quotes,
 * double quotes, backslashes.
 *
 * <p>Only what a program may have quoted is split. A line that asks something of the shell (a pipe,
 * a redirection, a variable, a second line) is refused. Linear in the length of the line.
 */
final class ShellWords {

  private static final String ASKS_THE_SHELL = "\n;&|<>()$`*?[]{}~#!";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /** {@return the words, or nothing if the line is more than a command with its arguments} */
  static Optional<List<String>> split(String line) {
    ShellWords words = new ShellWords(line);
    return words.read() ? Optional.of(words.words) : Optional.empty();
  }

  private boolean read() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == ' ' || c == '\t') {
        endWord();
        continue;
      }
      if (ASKS_THE_SHELL.indexOf(c) >= 0) {
        return false;
      }
      inWord = true;
      boolean good =
          switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            default -> {
              word.append(c);
              yield true;
            }
          };
      if (!good) {
        return false;
      }
    }
    endWord();
    return true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private boolean singleQuoted() {
    int end = line.indexOf('\'', at);
    if (end < 0) {
      return false;
    }
    word.append(line, at, end);
    at = end + 1;
    return true;
  }

  private boolean doubleQuoted() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c == '$' || c == '`') {
        return false;
      }
      if (c == '\\' && at < line.length() && "\\\"$`".indexOf(line.charAt(at)) >= 0) {
        c = line.charAt(at++);
      }
      word.append(c);
    }
    return false;
  }

  private boolean escaped() {
    if (at == line.length() || line.charAt(at) == '\n') {
      return false;
    }
    word.append(line.charAt(at++));
    return true;
  }
}

package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.ArrayList;
import java.util.List;

/** The constructs that are open at a place of the text, the innermost last. */
final class Nesting {

  /** Deeper than anyone writes, and shallow enough for a small stack and for linear time. */
  static final int MAX_DEPTH = 100;

  /** What can be open. */
  enum Construct {
    SCRIPT,
    IF,
    THEN,
    ELSE,
    LOOP,
    DO,
    CASE_PATTERN,
    CASE_BODY,
    GROUP,
    SUBSHELL,
    SUBSTITUTION,
    EXPANSION
  }

  private record Level(Construct construct, Role role) {}

  private final List<Level> levels = new ArrayList<>();
  private final int depthOfScript;

  /**
   * @param depthOfScript how many constructs are open around the script itself
   */
  Nesting(Role role, int depthOfScript) {
    this.depthOfScript = depthOfScript;
    levels.add(new Level(Construct.SCRIPT, role));
  }

  int depth() {
    return depthOfScript + levels.size();
  }

  boolean isFull() {
    return depth() >= MAX_DEPTH;
  }

  Construct innermost() {
    return last().construct();
  }

  /** {@return the role of a command that begins in the innermost construct} */
  Role role() {
    return last().role();
  }

  void open(Construct construct, Role role) {
    levels.add(new Level(construct, role));
  }

  void close() {
    levels.remove(levels.size() - 1);
  }

  /** Goes on to the next part of a construct, as from {@code if} to {@code then}. */
  void become(Construct construct) {
    levels.set(levels.size() - 1, new Level(construct, role()));
  }

  private Level last() {
    return levels.get(levels.size() - 1);
  }
}

package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The constructs that are open at a place of the text, the innermost last, and how far the list of
 * commands in each has come. Notes a command that is missing, or that nothing separates from
 * another.
 */
final class Nesting {

  /** Deeper than anyone writes, and shallow enough for a small stack and for linear time. */
  private static final int MAX_DEPTH = 100;

  /** What may come next in a list of commands. */
  private enum Place {
    /** A command, or the end of the list. */
    FREE,
    /** A command. */
    COMMAND_DUE,
    /** A separator, or the end of the list. */
    COMMAND_ENDED
  }

  private static final class Level {

    private final Role role;
    private Construct construct;
    private Place place = Place.FREE;

    /** Of the command that comes next, or has just ended. */
    private Role commandRole;

    Level(Construct construct, Role role) {
      this.construct = construct;
      this.role = role;
      this.commandRole = role;
    }
  }

  private final Cursor cursor;
  private final int depthAround;
  private final List<Level> levels = new ArrayList<>();
  private Level innermost;

  /**
   * @param depthAround how many constructs are open around the script itself
   */
  Nesting(Cursor cursor, Role role, int depthAround) {
    this.cursor = cursor;
    this.depthAround = depthAround;
    this.innermost = new Level(Construct.SCRIPT, role);
    levels.add(innermost);
  }

  int depth() {
    return depthAround + levels.size();
  }

  boolean isFull() {
    return depth() >= MAX_DEPTH;
  }

  Construct innermost() {
    return innermost.construct;
  }

  /** {@return the role of the command that comes next, or has just ended} */
  Role commandRole() {
    return innermost.commandRole;
  }

  boolean commandEnded() {
    return innermost.place == Place.COMMAND_ENDED;
  }

  /** {@return whether a construct could be opened; where it is too deep the text is given up} */
  boolean open(Construct construct, Role role) {
    if (isFull()) {
      cursor.markBroken();
      cursor.moveToEnd();
      return false;
    }
    innermost = new Level(construct, role);
    levels.add(innermost);
    return true;
  }

  void close() {
    levels.remove(levels.size() - 1);
    innermost = levels.get(levels.size() - 1);
  }

  /** Begins a compound command, within which a command must come. */
  void begin(Construct construct) {
    startCommand();
    if (open(construct, innermost.commandRole)) {
      expectCommand();
    }
  }

  /** Goes on to the next part of a compound command, as from {@code if} to {@code then}. */
  void goOn(Construct construct) {
    endList();
    innermost.construct = construct;
    innermost.commandRole = innermost.role;
    expectCommand();
  }

  /** Ends a compound command. */
  void finish() {
    endList();
    close();
  }

  /** Notes that a command begins here. */
  void startCommand() {
    if (commandEnded()) {
      cursor.markBroken();
    }
    innermost.place = Place.COMMAND_ENDED;
  }

  /** Notes that what begins here needs a command, as after {@code !}. */
  void requireCommand() {
    startCommand();
    expectCommand();
  }

  /** Notes that a command must come, as after the name of a function. */
  void expectCommand() {
    innermost.place = Place.COMMAND_DUE;
  }

  /** Notes that the list may go on or end here, as after the pattern of a case. */
  void allowEnd() {
    innermost.place = Place.FREE;
    innermost.commandRole = innermost.role;
  }

  /** Passes {@code ;} or {@code &}. */
  void endCommand() {
    separate(1);
    allowEnd();
  }

  /** Passes {@code &&} or {@code ||}. */
  void chain() {
    separate(2);
    innermost.commandRole = innermost.role;
    expectCommand();
  }

  /** Passes a pipe sign of that length. */
  void pipe(int length) {
    separate(length);
    innermost.commandRole = Role.PIPED;
    expectCommand();
  }

  /** Notes that the list ends here. */
  void endList() {
    if (innermost.place == Place.COMMAND_DUE) {
      cursor.markBroken();
    }
  }

  private void separate(int length) {
    if (!commandEnded()) {
      cursor.markBroken();
    }
    cursor.skip(length);
  }
}

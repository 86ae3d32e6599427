package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Nesting.Construct;
import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the simple commands of a script, in one pass.
 *
 * <p>Follows the grammar of bash, but goes on where bash would give up: a fault is noted, and what
 * comes after it is read as if it were in order.
 *
 * @see <a href="https://www.gnu.org/software/bash/manual/html_node/Shell-Commands.html">the manual
 *     of bash</a>
 */
final class ShellParser {

  /** What may come next in a list of commands. */
  private enum Place {
    /** A command, or the end of the list. */
    FREE,
    /** A command. */
    COMMAND_DUE,
    /** A separator, or the end of the list. */
    COMMAND_ENDED
  }

  private final Cursor cursor;
  private final Nesting nesting;
  private final Expansions expansions;
  private final WordReader words;
  private final HereDocuments hereDocuments;
  private final Redirections redirections;
  private final CompoundCommands compounds;
  private final List<SimpleCommand> commands = new ArrayList<>();
  private Place place = Place.FREE;

  /** Of the command that comes next, or has just ended. */
  private Role role;

  private ShellParser(String text, Role role, int depth) {
    this.cursor = new Cursor(text);
    this.nesting = new Nesting(role, depth);
    this.expansions = new Expansions(cursor, nesting, this);
    this.words = new WordReader(cursor, expansions);
    this.hereDocuments = new HereDocuments(cursor);
    this.redirections = new Redirections(cursor, words, expansions, hereDocuments);
    this.compounds = new CompoundCommands(cursor, nesting, words, this);
    this.role = role;
  }

  /**
   * @param depth how many constructs are open around the script
   */
  static ShellParser parse(String text, Role role, int depth) {
    ShellParser parser = new ShellParser(text, role, depth);
    parser.list();
    if (parser.nesting.innermost() != Construct.SCRIPT || parser.hereDocuments.areMissing()) {
      parser.cursor.markBroken();
    }
    return parser;
  }

  List<SimpleCommand> commands() {
    return commands;
  }

  boolean isComplete() {
    return !cursor.isBroken();
  }

  /** Reads the commands of a substitution that was just opened, and closes it. */
  void substituted() {
    Place placeAround = place;
    Role roleAround = role;
    place = Place.FREE;
    role = nesting.role();
    list();
    place = placeAround;
    role = roleAround;
  }

  /** {@return whether a construct could be opened; where it is too deep the text is given up} */
  boolean open(Construct construct, Role roleWithin) {
    if (nesting.isFull()) {
      cursor.markBroken();
      cursor.moveToEnd();
      return false;
    }
    nesting.open(construct, roleWithin);
    return true;
  }

  /** {@return whether {@code ((..))} stands here; then it is passed} */
  boolean arithmetic() {
    return expansions.arithmetic();
  }

  /** Reads words that may lie on several lines, as those of an array. */
  void wordsOverLines() {
    int start;
    do {
      skipLines();
      start = cursor.at();
      words.word();
    } while (cursor.at() > start);
  }

  /** Passes blanks and line ends, and the here-documents behind them. */
  void skipLines() {
    cursor.skipBlanks();
    while (cursor.peek() == '\n') {
      cursor.skip(1);
      hereDocuments.readBodies();
      cursor.skipBlanks();
    }
  }

  /** Begins a compound command, within which a command must come. */
  void begin(Construct construct) {
    startCommand();
    if (open(construct, role)) {
      place = Place.COMMAND_DUE;
    }
  }

  /** Goes on to the next part of a compound command, if the one before it had a command. */
  void goOn(Construct construct) {
    endList();
    nesting.become(construct);
    place = Place.COMMAND_DUE;
    role = nesting.role();
  }

  /** Ends a compound command. */
  void finish() {
    endList();
    role = nesting.role();
    nesting.close();
    place = Place.COMMAND_ENDED;
  }

  /** Notes that a list of commands may go on or end here, as after the pattern of a case. */
  void allowEnd() {
    place = Place.FREE;
    role = nesting.role();
  }

  /** Notes that a command must come, as after {@code !}. */
  void requireCommand() {
    startCommand();
    place = Place.COMMAND_DUE;
  }

  /** Notes that a command begins here. */
  void startCommand() {
    if (place == Place.COMMAND_ENDED) {
      cursor.markBroken();
    }
    place = Place.COMMAND_ENDED;
  }

  /** {@return a new command of the list, which begins here} */
  SimpleCommand addCommand() {
    SimpleCommand command = new SimpleCommand(role);
    commands.add(command);
    return command;
  }

  private void endList() {
    if (place == Place.COMMAND_DUE) {
      cursor.markBroken();
    }
  }

  /** Reads to the end of the substitution that is open, or of the text. */
  private void list() {
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      if (cursor.atEnd()) {
        endList();
        return;
      }
      if (c == '\n') {
        newline();
      } else if (nesting.innermost() == Construct.CASE_PATTERN) {
        compounds.casePattern();
      } else if (c == ')') {
        if (closingBracket()) {
          return;
        }
      } else if (c == '(') {
        openingBracket();
      } else if (!separator(c)) {
        command();
      }
    }
  }

  private void newline() {
    cursor.skip(1);
    hereDocuments.readBodies();
    if (place == Place.COMMAND_ENDED) {
      allowEnd();
    }
  }

  private boolean separator(char c) {
    char next = cursor.peek(1);
    if (c == ';') {
      if (next == ';' || next == '&') {
        compounds.caseBranchEnds();
      } else {
        separate(1, Place.FREE, nesting.role());
      }
    } else if (c == '|') {
      if (next == '|') {
        separate(2, Place.COMMAND_DUE, nesting.role());
      } else {
        separate(next == '&' ? 2 : 1, Place.COMMAND_DUE, Role.PIPED);
      }
    } else if (c == '&' && next != '>') {
      boolean and = next == '&';
      separate(and ? 2 : 1, and ? Place.COMMAND_DUE : Place.FREE, nesting.role());
    } else {
      return false;
    }
    return true;
  }

  private void separate(int length, Place next, Role nextRole) {
    if (place != Place.COMMAND_ENDED) {
      cursor.markBroken();
    }
    cursor.skip(length);
    place = next;
    role = nextRole;
  }

  private void openingBracket() {
    if (expansions.arithmetic()) {
      startCommand();
    } else if (!cursor.atEnd()) {
      cursor.skip(1);
      begin(Construct.SUBSHELL);
    }
  }

  /** {@return whether a substitution ends; compounds that are open within it end with it} */
  private boolean closingBracket() {
    cursor.skip(1);
    while (nesting.innermost() != Construct.SUBSHELL) {
      switch (nesting.innermost()) {
        case SUBSTITUTION -> {
          endList();
          nesting.close();
          return true;
        }
        case SCRIPT, EXPANSION -> {
          cursor.markBroken();
          return false;
        }
        default -> {
          cursor.markBroken();
          nesting.close();
        }
      }
    }
    finish();
    return false;
  }

  private void command() {
    if (place == Place.COMMAND_ENDED && redirections.startHere()) {
      redirections.read(addCommand().redirections());
    } else if (!compounds.reservedWord()) {
      startCommand();
      simpleCommand(addCommand());
    }
  }

  private void simpleCommand(SimpleCommand command) {
    while (true) {
      cursor.skipBlanks();
      if (redirections.startHere()) {
        redirections.read(command.redirections());
        continue;
      }
      int start = cursor.at();
      String word = words.word();
      if (cursor.at() == start) {
        break;
      }
      boolean assigned = Assignment.valueStart(cursor.text(), start, cursor.at()) >= 0;
      if (!assigned || !command.words().isEmpty()) {
        command.words().add(word);
      }
    }
    if (cursor.peek() == '(') {
      functionOrFault(command);
    }
  }

  /** A bracket after the only word makes it the name of a function. */
  private void functionOrFault(SimpleCommand command) {
    if (command.words().size() == 1 && compounds.emptyBrackets()) {
      commands.remove(commands.lastIndexOf(command));
      place = Place.COMMAND_DUE;
    } else {
      cursor.markBroken();
      cursor.skip(1);
    }
  }
}

package io.github.speculativeactions.classify.shell;

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

  private final Cursor cursor;
  private final Nesting nesting;
  private final Expansions expansions;
  private final WordReader words;
  private final HereDocuments hereDocuments;
  private final Redirections redirections;
  private final CompoundCommands compounds;
  private final List<SimpleCommand> commands = new ArrayList<>();

  private ShellParser(String text, Role role, int depth) {
    this.cursor = new Cursor(text);
    this.nesting = new Nesting(cursor, role, depth);
    this.expansions = new Expansions(cursor, nesting, this);
    this.words = new WordReader(cursor, expansions);
    this.hereDocuments = new HereDocuments(cursor, this);
    this.redirections = new Redirections(cursor, words, expansions, hereDocuments);
    this.compounds = new CompoundCommands(cursor, nesting, words, this);
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

  /**
   * Adds the commands that a shell runs to expand a text which is no script. Faults in it show only
   * when it is expanded, so they stay there.
   */
  void addCommandsExpandedIn(String text) {
    boolean mayExpand = text.indexOf('$') >= 0 || text.indexOf('`') >= 0;
    if (mayExpand && !nesting.isFull()) {
      ShellParser inner = new ShellParser(text, Role.SUBSTITUTED, nesting.depth());
      inner.expansions.readHereDocument();
      commands.addAll(inner.commands);
    }
  }

  List<SimpleCommand> commands() {
    return commands;
  }

  boolean isComplete() {
    return !cursor.isBroken();
  }

  /** Reads to the end of the substitution that is open, or of the text. */
  void list() {
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      if (cursor.atEnd()) {
        nesting.endList();
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

  /** Passes blanks and line ends, and the here-documents behind them. */
  void skipLines() {
    cursor.skipBlanks();
    while (cursor.peek() == '\n') {
      cursor.skip(1);
      hereDocuments.readBodies();
      cursor.skipBlanks();
    }
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

  /** {@return whether {@code ((..))} stands here; then it is passed} */
  boolean arithmetic() {
    return expansions.arithmetic();
  }

  /** {@return a new command of the list, which begins here} */
  SimpleCommand addCommand() {
    SimpleCommand command = new SimpleCommand(nesting.commandRole());
    commands.add(command);
    return command;
  }

  private void newline() {
    cursor.skip(1);
    hereDocuments.readBodies();
    if (nesting.commandEnded()) {
      nesting.allowEnd();
    }
  }

  private boolean separator(char c) {
    char next = cursor.peek(1);
    if (c == ';' && (next == ';' || next == '&')) {
      compounds.endCaseBranch();
    } else if ((c == '&' || c == '|') && next == c) {
      nesting.chain();
    } else if (c == '|') {
      nesting.pipe(next == '&' ? 2 : 1);
    } else if (c == ';' || (c == '&' && next != '>')) {
      nesting.endCommand();
    } else {
      return false;
    }
    return true;
  }

  private void openingBracket() {
    if (expansions.arithmetic()) {
      nesting.startCommand();
    } else if (!cursor.atEnd()) {
      cursor.skip(1);
      nesting.begin(Construct.SUBSHELL);
    }
  }

  /** {@return whether a substitution ends; compounds that are open within it end with it} */
  private boolean closingBracket() {
    cursor.skip(1);
    while (nesting.innermost() != Construct.SUBSHELL) {
      if (nesting.innermost() == Construct.SUBSTITUTION) {
        nesting.finish();
        return true;
      }
      cursor.markBroken();
      if (nesting.innermost() == Construct.SCRIPT) {
        return false;
      }
      nesting.close();
    }
    nesting.finish();
    return false;
  }

  private void command() {
    if (nesting.commandEnded() && redirections.startHere()) {
      redirections.read(addCommand().redirections());
    } else if (!compounds.reservedWord()) {
      nesting.startCommand();
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
      boolean assigns = command.words().isEmpty() && isAssignment(start);
      (assigns ? command.assignments() : command.words()).add(word);
    }
    if (cursor.peek() == '(') {
      functionOrFault(command);
    }
  }

  /** Asks the text, for in a word one no longer sees what was quoted. */
  private boolean isAssignment(int start) {
    return Assignment.valueStart(cursor.text(), start, cursor.at()) >= 0;
  }

  /** A bracket after the only word makes it the name of a function. */
  private void functionOrFault(SimpleCommand command) {
    if (command.words().size() == 1 && compounds.emptyBrackets()) {
      commands.remove(commands.lastIndexOf(command));
      nesting.expectCommand();
    } else {
      cursor.markBroken();
      cursor.skip(1);
    }
  }
}

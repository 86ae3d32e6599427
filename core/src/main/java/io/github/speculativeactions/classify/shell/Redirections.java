package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.List;

/** Reads redirections with their targets. */
final class Redirections {

  private final Cursor cursor;
  private final WordReader words;
  private final Expansions expansions;
  private final HereDocuments hereDocuments;

  Redirections(
      Cursor cursor, WordReader words, Expansions expansions, HereDocuments hereDocuments) {
    this.cursor = cursor;
    this.words = words;
    this.expansions = expansions;
    this.hereDocuments = hereDocuments;
  }

  /** {@return whether one begins here, perhaps with the number of a file descriptor} */
  boolean startHere() {
    int digits = digits();
    char c = cursor.peek(digits);
    if (c == '&') {
      return digits == 0 && cursor.peek(1) == '>';
    }
    return (c == '<' || c == '>') && (digits > 0 || !expansions.startsProcessSubstitution());
  }

  void read(List<Redirection> redirections) {
    cursor.skip(digits());
    if (takes("<<<")) {
      redirections.add(new Redirection(Kind.HERE, target()));
    } else if (takes("<<-")) {
      hereDocuments.await(hereDocument(true), redirections);
    } else if (takes("<<")) {
      hereDocuments.await(hereDocument(false), redirections);
    } else if (takes(">&") || takes("<&")) {
      redirections.add(duplicated(target()));
    } else if (takes("&>>") || takes(">>")) {
      redirections.add(new Redirection(Kind.APPEND, target()));
    } else if (takes("&>") || takes(">|") || takes("<>") || takes(">")) {
      redirections.add(new Redirection(Kind.WRITE, target()));
    } else {
      cursor.skip(1);
      redirections.add(new Redirection(Kind.READ, target()));
    }
  }

  private boolean takes(String operator) {
    boolean here = cursor.text().startsWith(operator, cursor.at());
    if (here) {
      cursor.skip(operator.length());
    }
    return here;
  }

  private String target() {
    cursor.skipBlanks();
    int start = cursor.at();
    String target = words.word();
    if (cursor.at() == start) {
      cursor.markBroken();
    }
    return target;
  }

  private HereDocuments.Opening hereDocument(boolean tabsStripped) {
    int start = cursor.at();
    String delimiter = target();
    boolean quoted = cursor.since(start).chars().anyMatch(c -> "'\"\\".indexOf(c) >= 0);
    return new HereDocuments.Opening(delimiter, tabsStripped, !quoted);
  }

  /** {@code >& file} is an old way to write {@code &> file}. */
  private static Redirection duplicated(String target) {
    int digits = 0;
    while (digits < target.length() && isDigit(target.charAt(digits))) {
      digits++;
    }
    String rest = target.substring(digits);
    boolean descriptor = target.startsWith("$") || rest.isEmpty() || rest.equals("-");
    return new Redirection(descriptor ? Kind.DUPLICATE : Kind.WRITE, target);
  }

  private int digits() {
    int digits = 0;
    while (isDigit(cursor.peek(digits))) {
      digits++;
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.ArrayList;
import java.util.List;

/** The here-documents whose bodies are still to come, after the end of the line. */
final class HereDocuments {

  /**
   * What is known of one before its body.
   *
   * @param expanded whether the shell replaces expansions in the body, since nothing of the
   *     delimiter is quoted
   */
  record Opening(String delimiter, boolean tabsStripped, boolean expanded) {}

  private record Awaited(Opening opening, List<Redirection> redirections, int index) {}

  private final Cursor cursor;
  private final ShellParser parser;
  private final List<Awaited> awaited = new ArrayList<>(0);

  HereDocuments(Cursor cursor, ShellParser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  /** Adds a redirection that gets its text when the line has ended. */
  void await(Opening opening, List<Redirection> redirections) {
    awaited.add(new Awaited(opening, redirections, redirections.size()));
    redirections.add(new Redirection(Kind.HERE, ""));
  }

  /** Reads the bodies, in the order of their redirections; the cursor stands behind a line end. */
  void readBodies() {
    for (Awaited document : awaited) {
      String body = body(document.opening);
      document.redirections.set(document.index, new Redirection(Kind.HERE, body));
      if (document.opening.expanded) {
        parser.addCommandsExpandedIn(body);
      }
    }
    awaited.clear();
  }

  boolean areMissing() {
    return !awaited.isEmpty();
  }

  private String body(Opening document) {
    int start = cursor.at();
    StringBuilder stripped = new StringBuilder();
    while (!cursor.atEnd()) {
      int line = cursor.at();
      if (document.tabsStripped) {
        while (cursor.peek() == '\t') {
          cursor.skip(1);
        }
      }
      int content = cursor.at();
      int lineEnd = cursor.text().indexOf('\n', content);
      int end = lineEnd < 0 ? cursor.text().length() : lineEnd;
      cursor.moveTo(end + 1);
      if (isDelimiter(document.delimiter, content, end)) {
        return document.tabsStripped ? stripped.toString() : cursor.text().substring(start, line);
      }
      if (document.tabsStripped) {
        stripped.append(cursor.text(), content, cursor.at());
      }
    }
    cursor.markBroken();
    return document.tabsStripped ? stripped.toString() : cursor.since(start);
  }

  private boolean isDelimiter(String delimiter, int start, int end) {
    return end - start == delimiter.length() && cursor.text().startsWith(delimiter, start);
  }
}

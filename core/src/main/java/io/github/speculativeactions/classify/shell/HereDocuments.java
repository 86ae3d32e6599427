package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.ArrayList;
import java.util.List;

/** The here-documents whose bodies are still to come, after the end of the line. */
final class HereDocuments {

  private record Awaited(
      String delimiter, boolean tabsStripped, List<Redirection> redirections, int index) {}

  private final Cursor cursor;
  private final List<Awaited> awaited = new ArrayList<>(0);

  HereDocuments(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Adds a redirection that gets its text when the line has ended. */
  void await(String delimiter, boolean tabsStripped, List<Redirection> redirections) {
    awaited.add(new Awaited(delimiter, tabsStripped, redirections, redirections.size()));
    redirections.add(new Redirection(Kind.HERE, ""));
  }

  /** Reads the bodies, in the order of their redirections; the cursor stands behind a line end. */
  void readBodies() {
    for (Awaited document : awaited) {
      document.redirections.set(document.index, new Redirection(Kind.HERE, body(document)));
    }
    awaited.clear();
  }

  boolean areMissing() {
    return !awaited.isEmpty();
  }

  private String body(Awaited document) {
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

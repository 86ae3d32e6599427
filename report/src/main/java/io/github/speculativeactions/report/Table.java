package io.github.speculativeactions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table that can be written as Markdown and as HTML. Not safe for use by several threads. */
final class Table {

  private enum Kind {
    TEXT,
    NUMBER,
    CODE,
    LEVEL
  }

  private record Column(String heading, Kind kind) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column of words. */
  Table text(String heading) {
    columns.add(new Column(heading, Kind.TEXT));
    return this;
  }

  /** Adds a column of numbers, aligned to the right. */
  Table number(String heading) {
    columns.add(new Column(heading, Kind.NUMBER));
    return this;
  }

  /** Adds a column of names that stand in files or programs. */
  Table code(String heading) {
    columns.add(new Column(heading, Kind.CODE));
    return this;
  }

  /** Adds a column of {@linkplain Level#name() levels}. */
  Table level(String heading) {
    columns.add(new Column(heading, Kind.LEVEL));
    return this;
  }

  /** Adds a row of a cell for each column. */
  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Adds a row of a name, a count and its share of a whole. */
  Table shareRow(String name, long count, long whole) {
    return row(name, Numbers.count(count), Numbers.percent(count, whole));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String toMarkdown() {
    StringBuilder text = new StringBuilder("|");
    columns.forEach(
        column -> text.append(' ').append(Markdown.text(column.heading())).append(" |"));
    text.append("\n|");
    columns.forEach(column -> text.append(column.kind() == Kind.NUMBER ? "---:|" : "---|"));
    text.append('\n');
    for (List<String> row : rows) {
      text.append('|');
      for (int i = 0; i < columns.size(); i++) {
        text.append(' ').append(markdown(columns.get(i).kind(), row.get(i))).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String markdown(Kind kind, String cell) {
    return switch (kind) {
      case TEXT, NUMBER -> Markdown.text(cell);
      case CODE -> Markdown.code(cell);
      case LEVEL -> Level.valueOf(cell).label();
    };
  }

  void writeTo(Markup html) {
    html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (Column column : columns) {
      html.element("th", column.heading(), "class", cssClass(column), "scope", "col");
    }
    html.close().close().open("tbody");
    for (List<String> row : rows) {
      html.line().open("tr");
      for (int i = 0; i < columns.size(); i++) {
        openCell(html, i);
        writeCell(html, columns.get(i).kind(), row.get(i));
        html.close();
      }
      html.close();
    }
    html.close().close().close().line();
  }

  /** The first name in a row is what the row is about, for those who hear it cell by cell. */
  private void openCell(Markup html, int column) {
    int heading = columns.get(0).kind() == Kind.LEVEL ? 1 : 0;
    String css = cssClass(columns.get(column));
    if (column == heading) {
      html.open("th", "class", css, "scope", "row");
    } else {
      html.open("td", "class", css);
    }
  }

  private static void writeCell(Markup html, Kind kind, String cell) {
    switch (kind) {
      case TEXT, NUMBER -> html.text(cell);
      case CODE -> html.element("code", cell);
      case LEVEL -> Html.level(html, Level.valueOf(cell));
    }
  }

  private static String cssClass(Column column) {
    return column.kind().name().toLowerCase(Locale.ROOT);
  }
}

package io.github.speculativeactions.source;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a Python literal, as {@code repr} writes it and {@code ast.literal_eval} reads it, into
 * JSON.
 *
 * <p>Strings of every kind, bytes (as text of the same code points), decimal numbers, {@code True},
 * {@code False}, {@code None}, lists, tuples, dicts and sets are read; tuples and sets become
 * lists, the keys of dicts become text as {@code json.dumps} spells them. Numbers keep every digit,
 * though not the sign of a zero. What neither writes into a log is refused: complex and hexadecimal
 * numbers, {@code \N{…}}, f-strings, tuples as keys. Nesting is limited as CPython limits it.
 * Linear in the length of the text.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html">The Python Language
 *     Reference, Lexical analysis</a>
 */
final class PythonLiteralReader {

  /** CPython's tokenizer gives up at this many open brackets ({@code MAXLEVEL}). */
  static final int MAX_DEPTH = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A literal at the beginning of a text.
   *
   * @param value what it stands for
   * @param end where it ends
   */
  record Literal(JsonNode value, int end) {}

  private final String text;
  private int at;

  private PythonLiteralReader(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /**
   * {@return the literal that begins at a place, blanks before it aside, whatever follows it}
   *
   * @throws PythonLiteralException if there is none
   */
  static Literal read(String text, int start) throws PythonLiteralException {
    PythonLiteralReader reader = new PythonLiteralReader(text, start);
    JsonNode value = reader.value(0);
    return new Literal(value, reader.at);
  }

  private JsonNode value(int depth) throws PythonLiteralException {
    skipBlanks();
    if (depth > MAX_DEPTH) {
      throw failure("more than " + MAX_DEPTH + " brackets within each other");
    }
    char c = peek();
    if (c == '[') {
      return list(depth);
    }
    if (c == '(') {
      return parenthesised(depth);
    }
    if (c == '{') {
      return dictOrSet(depth);
    }
    if (PythonString.startsAt(text, at)) {
      return strings();
    }
    return Character.isLetter(c) ? word() : number();
  }

  private JsonNode list(int depth) throws PythonLiteralException {
    ArrayNode items = NODES.arrayNode();
    at++;
    while (!closes(']')) {
      items.add(value(depth + 1));
      separator(']');
    }
    return items;
  }

  /** A comma makes a tuple; brackets around a single value mean nothing. */
  private JsonNode parenthesised(int depth) throws PythonLiteralException {
    ArrayNode items = NODES.arrayNode();
    boolean comma = false;
    at++;
    while (!closes(')')) {
      items.add(value(depth + 1));
      comma |= separator(')');
    }
    return items.size() == 1 && !comma ? items.get(0) : items;
  }

  private JsonNode dictOrSet(int depth) throws PythonLiteralException {
    at++;
    if (closes('}')) {
      return NODES.objectNode();
    }
    JsonNode first = value(depth + 1);
    skipBlanks();
    return peek() == ':' ? dict(first, depth) : set(first, depth);
  }

  private JsonNode dict(JsonNode first, int depth) throws PythonLiteralException {
    ObjectNode dict = NODES.objectNode();
    JsonNode key = first;
    while (true) {
      skipBlanks();
      if (peek() != ':') {
        throw failure("':' missing");
      }
      at++;
      dict.set(key(key), value(depth + 1));
      separator('}');
      if (closes('}')) {
        return dict;
      }
      key = value(depth + 1);
    }
  }

  private JsonNode set(JsonNode first, int depth) throws PythonLiteralException {
    ArrayNode items = NODES.arrayNode().add(first);
    separator('}');
    while (!closes('}')) {
      items.add(value(depth + 1));
      separator('}');
    }
    return items;
  }

  private String key(JsonNode key) throws PythonLiteralException {
    if (key.isContainer()) {
      throw failure("a key that is neither text nor number");
    }
    return key.isNull() ? "null" : key.asString();
  }

  /** Strings that stand side by side are one string. */
  private JsonNode strings() throws PythonLiteralException {
    StringBuilder joined = new StringBuilder();
    while (true) {
      at = PythonString.read(text, at, joined);
      int end = at;
      skipBlanks();
      if (!PythonString.startsAt(text, at)) {
        at = end;
        return NODES.stringNode(joined.toString());
      }
    }
  }

  private JsonNode word() throws PythonLiteralException {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("set") && text.startsWith("()", at)) {
      at += 2;
      return NODES.arrayNode();
    }
    return switch (word) {
      case "True" -> NODES.booleanNode(true);
      case "False" -> NODES.booleanNode(false);
      case "None" -> NODES.nullNode();
      default -> throw new PythonLiteralException("a name that is no literal", start);
    };
  }

  private JsonNode number() throws PythonLiteralException {
    Literal number = PythonNumber.read(text, at);
    at = number.end();
    return number.value();
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Passes a comma, if there is one; else the next must be the closing bracket. */
  private boolean separator(char closing) throws PythonLiteralException {
    skipBlanks();
    if (peek() == ',') {
      at++;
      return true;
    }
    if (peek() != closing) {
      throw failure("',' or '" + closing + "' missing");
    }
    return false;
  }

  private boolean closes(char closing) throws PythonLiteralException {
    skipBlanks();
    if (peek() != closing) {
      return false;
    }
    at++;
    return true;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws PythonLiteralException {
    if (at >= text.length()) {
      throw failure("the text ends");
    }
    return text.charAt(at);
  }

  private PythonLiteralException failure(String what) {
    return new PythonLiteralException(what, at);
  }
}

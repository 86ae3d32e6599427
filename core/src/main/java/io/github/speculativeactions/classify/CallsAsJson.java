package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ToolCall;
import java.util.List;

/**
 * Hands tool calls to a scan as the reference sees them: as the text of {@code json.dumps}, without
 * making that text.
 *
 * <p>The escapes matter: a line break in the arguments is a backslash and an {@code n}, which then
 * is the first letter of the word that follows, and no gap ends there.
 */
final class CallsAsJson {

  private static final String HEX = "0123456789abcdef";

  private final PhraseScan scan;

  CallsAsJson(PhraseScan scan) {
    this.scan = scan;
  }

  void write(List<ToolCall> calls) {
    String before = "[{";
    for (ToolCall call : calls) {
      scan.accept(before);
      String id = call.id();
      if (id != null) {
        scan.accept("\"id\": ");
        writeString(id);
        scan.accept(", ");
      }
      scan.accept("\"type\": \"function\", \"function\": {\"name\": ");
      writeString(call.name());
      scan.accept(", \"arguments\": ");
      writeString(call.arguments());
      scan.accept("}");
      before = "}, {";
    }
    scan.accept("}]");
  }

  private void writeString(String value) {
    scan.accept("\"");
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isPlain(c)) {
        scan.accept(value, plainFrom, i);
        writeEscaped(c);
        plainFrom = i + 1;
      }
    }
    scan.accept(value, plainFrom, value.length());
    scan.accept("\"");
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  }

  private void writeEscaped(char c) {
    switch (c) {
      case '"' -> scan.accept("\\\"");
      case '\\' -> scan.accept("\\\\");
      case '\n' -> scan.accept("\\n");
      case '\r' -> scan.accept("\\r");
      case '\t' -> scan.accept("\\t");
      case '\f' -> scan.accept("\\f");
      case '\b' -> scan.accept("\\b");
      default -> {
        scan.accept("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          int digit = (c >> shift) & 0xf;
          scan.accept(HEX, digit, digit + 1);
        }
      }
    }
  }
}

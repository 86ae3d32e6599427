package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Any value that Python writes is read back, and any text is read or refused. */
class PythonLiteralReaderPropertyTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Property
  void whatReprWritesIsReadBack(@ForAll("values") JsonNode value) throws Exception {
    String python = repr(value);

    PythonLiteralReader.Literal literal = PythonLiteralReader.read(python + " ;", 0);

    assertThat(literal.value()).isEqualTo(value);
    assertThat(literal.end()).isEqualTo(python.length());
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("pythonish") String text) {
    try {
      assertThat(PythonLiteralReader.read(text, 0).end()).isBetween(1, text.length());
    } catch (PythonLiteralException e) {
      assertThat(e).hasMessageContaining(" at character ");
    }
  }

  @Property
  void anyStringAtAllIsReadOrRefused(@ForAll String text) {
    anyTextIsReadOrRefused(text);
  }

  @Provide
  Arbitrary<JsonNode> values() {
    return values(3);
  }

  private static Arbitrary<JsonNode> values(int depth) {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.strings().withChars("'\"\\\n\t\u0000\u00e9\u2028x7").ofMaxLength(8));
    Arbitrary<JsonNode> simple =
        Arbitraries.oneOf(
            texts.map(NODES::stringNode),
            Arbitraries.longs().map(NODES::numberNode),
            Arbitraries.bigIntegers().map(PythonLiteralReaderPropertyTest::integer),
            Arbitraries.doubles().map(PythonLiteralReaderPropertyTest::real),
            Arbitraries.of(true, false).map(NODES::booleanNode),
            Arbitraries.just(NODES.nullNode()));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<JsonNode> lists =
        values(depth - 1).list().ofMaxSize(4).map(items -> NODES.arrayNode().addAll(items));
    Arbitrary<JsonNode> dicts =
        Arbitraries.maps(texts, values(depth - 1))
            .ofMaxSize(4)
            .map(entries -> NODES.objectNode().setAll(entries));
    return Arbitraries.oneOf(simple, lists, dicts);
  }

  private static JsonNode real(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value));
    return NODES.numberNode(digits.scale() == 0 ? digits.setScale(1) : digits);
  }

  private static JsonNode integer(BigInteger value) {
    return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
  }

  @Provide
  Arbitrary<String> pythonish() {
    return Arbitraries.of(
            "[", "]", "(", ")", "{", "}", ",", ":", "'", "\"", "'''", "\\", "\\x4", "\\u00", "u",
            "rb", "1", "-", ".", "e", "True", "None", "set()", " ", "\n", "é")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  /** Writes what Python's repr writes. */
  private static String repr(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> "None";
      case BOOLEAN -> value.booleanValue() ? "True" : "False";
      case STRING -> repr(value.stringValue());
      case ARRAY ->
          value.valueStream().map(v -> repr(v)).collect(Collectors.joining(", ", "[", "]"));
      case OBJECT ->
          value
              .propertyStream()
              .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.asString();
    };
  }

  private static String repr(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    StringBuilder repr = new StringBuilder().append(quote);
    text.codePoints()
        .forEach(
            c -> {
              if (c == quote || c == '\\') {
                repr.append('\\').appendCodePoint(c);
              } else if (c == '\n' || c == '\r' || c == '\t') {
                repr.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
              } else if ((c >= ' ' && c < 127) || Character.isLetter(c)) {
                repr.appendCodePoint(c);
              } else {
                repr.append(
                    String.format(c < 256 ? "\\x%02x" : c < 65536 ? "\\u%04x" : "\\U%08x", c));
              }
            });
    return repr.append(quote).toString();
  }
}

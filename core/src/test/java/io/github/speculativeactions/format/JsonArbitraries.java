package io.github.speculativeactions.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Any JSON: deep, odd and in every script. */
final class JsonArbitraries {

  private JsonArbitraries() {}

  static Arbitrary<List<ObjectNode>> objects() {
    return object(2).list().ofMaxSize(12);
  }

  /** Text with what has a meaning in some format, and characters of every length in UTF-8. */
  static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars(
                '"', '\\', ',', '\n', '\r', '\t', '\'', ' ', '[', ']', '{', '}', ':', '\0',
                '\u0085', '\u2028', '\ufeff', 'a', 'é', '漢')
            .ofMaxLength(12),
        Arbitraries.of("😀", "", " ", "NaN", "null", "\\ud800", "#x", "a,b\r\n\"c\""));
  }

  private static Arbitrary<ObjectNode> object(int depth) {
    return Arbitraries.maps(text(), value(depth))
        .ofMaxSize(4)
        .map(
            entries -> {
              ObjectNode object = JsonNodeFactory.instance.objectNode();
              entries.forEach(object::set);
              return object;
            });
  }

  private static Arbitrary<JsonNode> value(int depth) {
    Arbitrary<JsonNode> leaf =
        Arbitraries.oneOf(
            text().map(StringNode::valueOf),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                .map(number -> Rows.MAPPER.readTree(number.toString())),
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                .ofScale(3)
                .map(DecimalNode::valueOf),
            Arbitraries.of(true, false).map(BooleanNode::valueOf),
            Arbitraries.just(NullNode.getInstance()));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<JsonNode> array =
        value(depth - 1)
            .list()
            .ofMaxSize(4)
            .map(values -> JsonNodeFactory.instance.arrayNode().addAll(values));
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(1, array),
        Tuple.of(1, object(depth - 1).map(object -> (JsonNode) object)));
  }
}

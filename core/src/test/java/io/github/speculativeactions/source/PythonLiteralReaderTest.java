package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PythonLiteralReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[True, False, None] | [true,false,null]",
        "(1, -2, +3, 4.5, -.5, 6., 1e3, 2E-2) | [1,-2,3,4.5,-0.5,6.0,1000.0,0.02]",
        "123456789012345678901234567890 | 123456789012345678901234567890",
        "9223372036854775807 | 9223372036854775807",
        "{'a': 1, \"b\": [2], } | {\"a\":1,\"b\":[2]}",
        "{1: 'a', 2.5: 'b', True: 'c', None: 'd'} | {\"1\":\"a\",\"2.5\":\"b\",\"true\":\"c\",\"null\":\"d\"}",
        "{'a': 1, 'a': 2} | {\"a\":2}",
        "{1, 2} | [1,2]",
        "set() | []",
        "{} | {}",
        "() | []",
        "(1) | 1",
        "(1,) | [1]",
        "((1)) | 1",
        "'a' \"b\" '''c''' | \"abc\"",
        "u'a' U\"b\" | \"ab\"",
        "b'\\xff\\u0041\\101' | \"ÿ\\\\u0041A\"",
        "r'\\n\\'' Rb'\\x' | \"\\\\n\\\\'\\\\x\"",
        "'\\x41\\u00e9\\U0001F600\\101\\7\\0' | \"Aé😀A\\u0007\\u0000\"",
        "'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"' | \"\\u0007\\b\\f\\n\\r\\t\\u000B\\\\'\\\"\"",
        "'\\d\\ud83d\\ude00' | \"\\\\d😀\"",
        "'' | \"\"",
        "'''it's \"\"x''' | \"it's \\\"\\\"x\"",
        "\"\"\"a\"b\"\"\" | \"a\\\"b\"",
        "  [ 1 ,\t2 ] rest | [1,2]",
      })
  void aLiteralStandsForWhatPythonReads(String python, String json) throws Exception {
    // Through JSON text, since a node tells int from long.
    JsonNode read = TestRow.JSON.readTree(Json.compact(read(python)));

    assertThat(read).isEqualTo(TestRow.JSON.readTree(json));
  }

  @ParameterizedTest
  @CsvSource({
    "2e23, 2E+23",
    "8.41e21, 8.41E+21",
    "4.50, 4.50",
    "0.1234567890123456789, 0.1234567890123456789",
    "6., 6.0",
    "1.5e1, 15.0",
    "-.5, -0.5",
  })
  void aFloatKeepsItsDigitsAndStaysOne(String python, String json) throws Exception {
    assertThat(Json.compact(read(python))).isEqualTo(json);
    assertThat(Json.compact(read("{" + python + ": 1}"))).isEqualTo("{\"" + json + "\":1}");
  }

  @Test
  void noNumberIsReadThatIsTooLongToBeReadAgain() throws Exception {
    for (String number : List.of("9".repeat(1_000), "1." + "9".repeat(998))) {
      assertThat(Json.parsedOrNull(Json.compact(read(number)))).isNotNull();
      assertThatThrownBy(() -> read(number + "9")).isInstanceOf(PythonLiteralException.class);
    }
  }

  @Test
  void lineBreaksCountInTripleQuotesAndVanishBehindABackslash() throws Exception {
    assertThat(read("'''a\nb'''").stringValue()).isEqualTo("a\nb");
    assertThat(read("'a\\\nb'").stringValue()).isEqualTo("ab");
    assertThat(read("['a'\n\r\f'b']").get(0).stringValue()).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nope",
        "true",
        "nan",
        "f'x'",
        "x'y'",
        "Truest",
        "set",
        "frozenset()",
        "-",
        "+-1",
        ".",
        "1_000",
        "0x10",
        "1j",
        "01",
        "1e",
        "1e999",
        "1e-99999999999",
        "1.5.5",
        "'",
        "'a",
        "'a\nb'",
        "'''a''",
        "'\\x4'",
        "'\\u12'",
        "'\\U00110000'",
        "'\\UFFFFFFFF'",
        "'\\N{DASH}'",
        "'\\",
        "[",
        "[1",
        "[1 2]",
        "[1,,2]",
        "[,]",
        "(",
        "(1",
        "{",
        "{1",
        "{1:",
        "{1:2",
        "{1:2,",
        "{1:2 3:4}",
        "{1:2, 3}",
        "{1, 2:3}",
        "{(1,): 2}",
        "{:1}",
        "[)",
        "]",
        "'\\x٣٣'",
        "٣"
      })
  void whatIsNoLiteralIsRefused(String text) {
    assertThatThrownBy(() -> readWhole(text))
        .isInstanceOf(PythonLiteralException.class)
        .hasMessageContaining(" at character ");
  }

  @Test
  void aLiteralEndsWhereItEnds() throws Exception {
    assertThat(PythonLiteralReader.read("x = {'a': 1} # comment", 4).end()).isEqualTo(12);
    assertThat(PythonLiteralReader.read("'a' \n", 0).end()).isEqualTo(3);
  }

  @Test
  void nestingIsLimited() throws Exception {
    assertThat(read("[".repeat(200) + "]".repeat(200)).size()).isEqualTo(1);
    assertThatThrownBy(() -> read("[".repeat(202) + "]".repeat(202)))
        .hasMessage("more than 200 brackets within each other at character 201");
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    List<String> hostile =
        List.of(
            "[".repeat(1_000_000),
            "[(".repeat(1_000_000),
            "{0:".repeat(1_000_000),
            "[" + "'a' ".repeat(300_000) + "]",
            "[" + "{},".repeat(300_000) + "]",
            "{" + IntStream.range(0, 200_000).mapToObj(i -> i + ":").collect(Collectors.joining()),
            "9".repeat(1_000_000),
            "1." + "9".repeat(1_000_000),
            "'" + "\\'".repeat(500_000),
            "[" + " ".repeat(1_000_000),
            "a".repeat(1_000_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String text : hostile) {
            try {
              read(text);
            } catch (PythonLiteralException e) {
              assertThat(e).hasMessageContaining(" at character ");
            }
          }
        });
  }

  private static JsonNode read(String text) throws PythonLiteralException {
    return PythonLiteralReader.read(text, 0).value();
  }

  /**
   * Python would refuse a text for what follows a literal; the reader leaves that to its caller.
   */
  private static void readWhole(String text) throws PythonLiteralException {
    int end = PythonLiteralReader.read(text, 0).end();
    if (end < text.length()) {
      throw new PythonLiteralException("left over", end);
    }
  }
}

package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.testing.BytesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesFormatTest extends RowFormatContract {

  @Override
  RowFormat format() {
    return new JsonLinesFormat();
  }

  @Override
  String encode(List<String> values) {
    return values.stream()
        .map(value -> Rows.MAPPER.createObjectNode().put("a", value) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void linesEndAtALineFeedAndNowhereElse() throws IOException {
    assertThat(describe("{\"a\":\"1\u2028\u2029\u0085\"}\r\n\r {\"a\":2}\r\n{\"a\":3}"))
        .containsExactly("1 {\"a\":\"1\u2028\u2029\u0085\"}", "2 {\"a\":2}", "3 {\"a\":3}");
  }

  @Test
  void aBlankLineIsNoRowButCounts() throws IOException {
    assertThat(describe("\n \t\r\n{\"a\":1}\n\n{\"a\":2}\n\n"))
        .containsExactly("3 {\"a\":1}", "5 {\"a\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello world | not JSON: 'hello' is not a JSON value, at column 1",
        "{\"a\":tru} | not JSON: 'tru' is not a JSON value, at column 6",
        "{\"a\": | not JSON: it ends in the middle of a value, at column 6",
        "{\"a\":\"b | not JSON: it ends in the middle of a value, at column 8",
        "{\"a\":1 | not JSON: it ends in the middle of a value, at column 7",
        "{\"a\":1}{\"a\":2} | not JSON: more follows the end of the value, at column 9",
        "{\"a\":1}} | not JSON: unexpected close marker '}': no open Object to close, at"
            + " column 8",
        "{\"a\":NaN} | not JSON: NaN is not a JSON value (null or a string would be), at column 9",
        "{\"a\":-Infinity} | not JSON: -Infinity is not a JSON value (null or a string would be),"
            + " at column 15",
        "{'a':1} | not JSON: unexpected character ''', expected double-quote to start property"
            + " name, at column 2",
        "{\"a\":1,} | not JSON: unexpected character '}', expected double-quote to start property"
            + " name, at column 8",
        "{\"a\" 1} | not JSON: unexpected character '1', expected a colon to separate property name"
            + " and value, at column 6",
        "{\"a\":]} | not JSON: unexpected character ']', expected a valid value, at column 6",
        "{\"a\":01} | not JSON: invalid numeric value: Leading zeroes not allowed, at column 7",
        "{\"a\":1.} | not JSON: unexpected character '}' in numeric value: Decimal point not"
            + " followed by a digit, at column 8",
        "{\"a\":\"\\x\"} | not JSON: unrecognized character escape 'x' (code 120), at column 8",
        "{\"a\":\"\t\"} | not JSON: a control character (code 9) in a string is not escaped, at column 7",
        "{\"a\":1e99999999999} | not JSON: a number is out of range, at column 19",
        "5 | a row must be a JSON object, but here is the number 5",
        "\"x\" | a row must be a JSON object, but here is the string \"x\"",
        "true | a row must be a JSON object, but here is the boolean true",
        "null | a row must be a JSON object, but here is null",
        "\u00a0 | not JSON: unexpected character '\u00a0', expected a valid value, at column 2",
      })
  void aBadLineIsAFaultOfThatRowAlone(String line, String message) throws IOException {
    assertThat(describe("{\"a\":1}\n" + line + "\n{\"a\":3}\n"))
        .containsExactly("1 {\"a\":1}", "memory/rows.jsonl, row 2: " + message, "3 {\"a\":3}");
  }

  @Test
  void anArrayIsNoRow() throws IOException {
    assertThat(describe("{}\n[1]\n"))
        .element(1)
        .isEqualTo("memory/rows.jsonl, row 2: a row must be a JSON object, but here is an array");
  }

  @Test
  void nestingIsAllowedUpToALimit() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file(nested(999))))) {
      assertThat(rows.next().column("a").isArray()).isTrue();
    }
    assertThat(describe(nested(10_000)))
        .singleElement()
        .asString()
        .startsWith("memory/rows.jsonl, row 1: not JSON: it is nested deeper than 1000 levels, at");
  }

  @Test
  void messagesAreShortWhateverTheDataIs() throws IOException {
    for (String line :
        List.of(
            "z".repeat(9_999),
            "\"" + "z".repeat(9_999) + "\"",
            "{\"a\":" + "1".repeat(9_999) + "}",
            "{\"a\":\"\u0001" + "z".repeat(9_999) + "\"}")) {
      assertThat(describe(line)).singleElement().asString().hasSizeBetween(30, 250);
    }
  }

  @Test
  void numbersKeepEveryDigit() throws IOException {
    assertThat(describe("{\"a\":[1.10,0.1,12345678901234567890123,1e400,-7,0.30000000000000004]}"))
        .containsExactly(
            "1 {\"a\":[1.10,0.1,12345678901234567890123,1E+400,-7,0.30000000000000004]}");
  }

  @Test
  void theLastOfEqualKeysCountsAtThePlaceOfTheFirst() throws IOException {
    assertThat(describe("{\"a\":1,\"b\":2,\"a\":3}")).containsExactly("1 {\"a\":3,\"b\":2}");
  }

  @Test
  void aNulCharacterAndHalfASurrogatePairAreKept() throws IOException {
    String text = "{\"a\":\"\\u0000\\ud800\"}";
    assertThat(Rows.read(format(), file(text)).get(0).path("a").stringValue())
        .isEqualTo("\u0000\ud800");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c080", "eda080", "e08080", "f4908080", "f8888080", "80", "e2"})
  void bytesThatNoCharacterHasAreAFaultOfThatRowAlone(String hex) throws IOException {
    byte[] bad = HexFormat.of().parseHex(hex);
    String text = "{\"a\":\"" + new String(bad, StandardCharsets.ISO_8859_1) + "\"}\n{\"a\":2}";
    BytesFile file = BytesFile.of("rows.jsonl", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Rows.describe(format(), file, 1_000))
        .containsExactly(
            "memory/rows.jsonl, row 1: not UTF-8 text: byte 0x"
                + hex.substring(0, 2)
                + " at byte column 7",
            "2 {\"a\":2}");
  }

  @Test
  void utf16WithoutAByteOrderMarkIsNotGuessed() throws IOException {
    BytesFile file = BytesFile.of("rows.jsonl", "{}".getBytes(StandardCharsets.UTF_16LE));
    assertThat(Rows.describe(format(), file, 1_000))
        .containsExactly("memory/rows.jsonl, row 1: not UTF-8 text: byte 0x00 at byte column 2");
  }

  @Test
  void theRowsAfterOneAboveTheLimitAreRead() throws IOException {
    String big = "{\"a\":\"" + "y".repeat(300_000) + "\"}\n";
    List<String> rows = Rows.describe(format(), file(big + "{\"a\":1}\n" + big + "{}"), 1_000);
    assertThat(rows).hasSize(4).element(1).isEqualTo("2 {\"a\":1}");
    assertThat(rows).last().isEqualTo("4 {}");
    assertThat(rows.get(2)).startsWith("memory/rows.jsonl, row 3: the row is larger");
  }

  @Test
  void aRowOfJustTheLimitIsAllowed() throws IOException {
    assertThat(Rows.describe(format(), file("{\"a\":1}\n"), 7)).containsExactly("1 {\"a\":1}");
    assertThat(Rows.describe(format(), file("{\"a\":1}"), 7)).containsExactly("1 {\"a\":1}");
    assertThat(Rows.describe(format(), file("{\"a\":12}"), 7))
        .singleElement()
        .asString()
        .contains("limit of 7 bytes");
  }

  @Test
  void aFaultIsThrownAgainWhenTheRowIsAskedAgain() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file("{nope}")))) {
      Row row = rows.next();
      assertFault(Category.INPUT, row::columns).hasMessageContaining("row 1: not JSON");
      assertFault(Category.INPUT, () -> row.column("a")).hasMessageContaining("row 1: not JSON");
      assertFault(Category.INPUT, () -> row.json("a")).hasMessageContaining("row 1: not JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2}]",
        "\n  [\n{\"a\":1},\n{\"a\":2}\n]\n",
        "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n",
        "{ \t\r\n  \"a\": 1\n}\n{\"a\": 2}",
      })
  void aFileThatIsReallyADocumentIsReadAsOne(String document) throws IOException {
    assertThat(describe(document)).containsExactly("1 {\"a\":1}", "2 {\"a\":2}");
  }

  @Test
  void jsonThatIsNoTextIsHandedOutAsItIs() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file("{\"a\":[1],\"b\":null}")))) {
      Row row = rows.next();
      assertThat(row.json("a")).isSameAs(row.column("a"));
      assertThat(row.json("b").isNull()).isTrue();
    }
  }

  private static String nested(int depth) {
    return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
  }
}

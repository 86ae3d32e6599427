package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.testing.BytesFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest extends RowFormatContract {

  @Override
  RowFormat format() {
    return new JsonFormat();
  }

  @Override
  String encode(List<String> values) {
    return values.stream()
        .map(value -> Rows.MAPPER.createObjectNode().put("a", value).toString())
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2}]",
        "{\"a\":1}{\"a\":2}",
        "{\"a\":1}\n\n{\n\"a\":\n2}\n",
        "[{\"a\":1}]\n[{\"a\":2}]",
        "[] [{\"a\":1}] {\"a\":2} []",
      })
  void elementsOfArraysAndDocumentsThatFollowOneAnotherAreRows(String text) throws IOException {
    assertThat(describe(text)).containsExactly("1 {\"a\":1}", "2 {\"a\":2}");
  }

  @Test
  void aSingleDocumentIsOneRow() throws IOException {
    assertThat(describe("{\n  \"a\": [1, 2]\n}")).containsExactly("1 {\"a\":[1,2]}");
  }

  @Test
  void anEmptyArrayHasNoRows() throws IOException {
    assertThat(describe("[ ]")).isEmpty();
  }

  @Test
  void whatIsNoObjectIsAFaultOfThatRowAlone() throws IOException {
    assertThat(describe("[{\"a\":1}, 5, [[2]], \"x\", null, {\"a\":6}]"))
        .containsExactly(
            "1 {\"a\":1}",
            "memory/rows.json, row 2: a row must be a JSON object, but here is the number 5",
            "memory/rows.json, row 3: a row must be a JSON object, but here is an array",
            "memory/rows.json, row 4: a row must be a JSON object, but here is the string \"x\"",
            "memory/rows.json, row 5: a row must be a JSON object, but here is null",
            "6 {\"a\":6}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"a\":1},~{\"a\":nope},{}] | 'nope' is not a JSON value, at line 2, column 6",
        "[{\"a\":1},~{\"a\":NaN},{}] | NaN is not a JSON value (null or a string would be), at line"
            + " 2, column 9",
        "[{\"a\":1} | it ends in the middle of a value, at line 1, column 9",
        "[{\"a\":1},~ | it ends in the middle of a value, at line 2, column 1",
        "[{\"a\":1},~{\"a\" | it ends in the middle of a value, at line 2, column 5",
        "[{\"a\":1}~{} | unexpected character '{', expected comma to separate Array entries, at"
            + " line 2, column 1",
        "[{\"a\":1}] ~ ] | unexpected close marker ']': no open Array to close, at line"
            + " 2, column 2",
        "{\"a\":1}~garbage | 'garbage' is not a JSON value, at line 2, column 1",
      })
  void afterTextThatIsNotJsonThereAreNoMoreRows(String text, String message) throws IOException {
    assertThat(describe(text.replace('~', '\n')))
        .containsExactly(
            "1 {\"a\":1}", "memory/rows.json, row 2: not JSON: " + message + REST_NOT_READ);
  }

  @Test
  void aRowOfJustTheLimitIsAllowedHoweverManyBytesItsCharactersTake() throws IOException {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 3_000; i++) {
      String blanks = " \n".repeat(i % 4);
      text.append(i == 0 ? "" : ",").append(blanks).append("{\"a\":\"");
      text.append("x\u00e9\u20ac\ud83d\ude00".repeat(i % 20)).append("\"}");
    }
    BytesFile file = file(text.append("]").toString());
    int largest = 8 + 19 * 10;
    assertThat(Rows.describe(format(), file, largest)).hasSize(3_000);
    assertThat(Rows.describe(format(), file, largest - 1))
        .hasSize(20)
        .last()
        .asString()
        .startsWith("memory/rows.json, row 20: the row is larger than the limit");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(describe("{\"a\":" + "[".repeat(10_000)))
        .singleElement()
        .asString()
        .startsWith("memory/rows.json, row 1: not JSON: it is nested deeper than 500 levels, at");
  }

  @Test
  void bytesThatAreNotUtf8NameRowAndLine() throws IOException {
    BytesFile file =
        BytesFile.of(
            "rows.json", new byte[] {'{', '}', '\n', '{', '"', (byte) 0xff, '"', ':', '1', '}'});
    assertThat(Rows.describe(format(), file, 1_000))
        .last()
        .asString()
        .contains("not JSON: the bytes are not UTF-8 text, at line ");
  }
}

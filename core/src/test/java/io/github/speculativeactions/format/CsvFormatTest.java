package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.testing.BytesFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest extends RowFormatContract {

  @Override
  RowFormat format() {
    return new CsvFormat();
  }

  @Override
  String encode(List<String> values) {
    return values.stream()
        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"\r\n")
        .collect(Collectors.joining("", "a\r\n", ""));
  }

  @Test
  void quotesHoldQuotesDelimitersAndLineEnds() throws IOException {
    assertThat(describe("a,b\r\n\"x\"\"y\",\"1,2\r\n3\n\"\r\n p ,q\"r\r\n"))
        .containsExactly(
            "1 {\"a\":\"x\\\"y\",\"b\":\"1,2\\r\\n3\\n\"}", "2 {\"a\":\" p \",\"b\":\"q\\\"r\"}");
  }

  @Test
  void tabsDelimitInAFileNamedSo() throws IOException {
    for (String name : List.of("rows.tsv", "ROWS.TSV")) {
      assertThat(Rows.describe(format(), BytesFile.of(name, "a\tb\n1,2\t\"3\t4\"\n"), 1_000))
          .containsExactly("1 {\"a\":\"1,2\",\"b\":\"3\\t4\"}");
    }
  }

  @Test
  void everyValueIsAString() throws IOException {
    assertThat(describe("a,b,c\n1,true,\n"))
        .containsExactly("1 {\"a\":\"1\",\"b\":\"true\",\"c\":\"\"}");
  }

  @Test
  void anEmptyFieldHoldsNoJson() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file("a,b\n,{}\n")))) {
      Row row = rows.next();
      assertThat(row.json("a").isMissingNode()).isTrue();
      assertThat(row.json("b").isObject()).isTrue();
    }
  }

  @Test
  void blankLinesAreNoRecordsButAnEmptyQuotedFieldIs() throws IOException {
    assertThat(describe("a\n\n1\n\"\"\n\n2"))
        .containsExactly("1 {\"a\":\"1\"}", "2 {\"a\":\"\"}", "3 {\"a\":\"2\"}");
  }

  @Test
  void aRecordOfAnotherLengthIsAFaultOfThatRowAlone() throws IOException {
    assertThat(describe("a,b\n1\n1,2\n1,2,3\n"))
        .containsExactly(
            "memory/rows.csv, row 1: the record has 1 fields, but the header has 2",
            "2 {\"a\":\"1\",\"b\":\"2\"}",
            "memory/rows.csv, row 3: the record has 3 fields, but the header has 2");
  }

  @Test
  void aHeaderAloneHasNoRows() throws IOException {
    assertThat(describe("a,b\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,a | the header has the name 'a' twice, for columns 1 and 3",
        "a,,b | the header has no name for column 2 of 3",
        "a, | the header has no name for column 2 of 2",
      })
  void aHeaderMustNameEachColumnOnce(String header, String message) {
    BytesFile file = file(header + "\n1,2,3\n");
    assertFault(Category.INPUT, () -> format().open(RowRequest.of(file)))
        .hasMessage("memory/rows.csv: " + message);
    assertThat(file.openStreams()).isZero();
  }

  @Test
  void aHeaderThatIsRefusedAndThenCannotBeClosedSaysBoth() {
    StoredFile file = new UnclosableFile(file("a,a\n"));
    assertFault(Category.INPUT, () -> format().open(RowRequest.of(file)))
        .hasMessageStartingWith("memory/rows.csv: the header has the name 'a' twice")
        .satisfies(
            e -> assertThat(e.getSuppressed()).singleElement().hasToString(UnclosableFile.FAILURE));
  }

  @Test
  void quotesThatDoNotMatchEndTheRows() throws IOException {
    assertThat(describe("a,b\n1,2\n\"x\"y,2\n3,4\n"))
        .containsExactly(
            "1 {\"a\":\"1\",\"b\":\"2\"}",
            "memory/rows.csv, row 2: not CSV: something follows a closing quote that is neither"
                + " delimiter nor line end, at line 3"
                + REST_NOT_READ);
    assertThat(describe("a,b\n1,2\n\"x,2\n3,4\n"))
        .last()
        .asString()
        .startsWith("memory/rows.csv, row 2: not CSV: the file ends inside quotes, at line ");
  }
}

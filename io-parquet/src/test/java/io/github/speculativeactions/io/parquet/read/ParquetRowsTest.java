package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ParquetRowsTest {

  /** 400 rows in three row groups, each column in many pages. */
  private static final String MIXED = "foreign/pyarrow/v2-plain-many-pages.parquet";

  private static final String JSON_TEXT = "foreign/datasets/json-text.parquet";

  @Test
  void theFormatIsFoundAsAService() {
    assertThat(RowFormats.discover().require("parquet")).isInstanceOf(ParquetFormat.class);
    assertThat(new ParquetFormat().extensions()).containsExactlyInAnyOrder("parquet", "parq");
  }

  @Test
  void rowsAreNumberedThroughTheFile() throws IOException {
    List<Position> positions = new ArrayList<>();
    try (RowReader rows = Reading.open(file(MIXED))) {
      rows.forEachRemaining(row -> positions.add(row.position()));
    }
    assertThat(positions).hasSize(400);
    assertThat(positions.get(0)).isEqualTo(Position.ofRow(MemoryFile.LOCATION, 1));
    assertThat(positions.get(399)).isEqualTo(Position.ofRow(MemoryFile.LOCATION, 400));
  }

  @Test
  void columnsKeepTheFilesOrderAndOneThatIsNotThereIsMissing() throws IOException {
    try (RowReader rows = Reading.open(file(MIXED), "text", "id", "nowhere")) {
      Row row = rows.next();
      assertThat(row.columns()).containsExactly("id", "text");
      assertThat(row.column("nowhere").isMissingNode()).isTrue();
      assertThat(row.json("nowhere").isMissingNode()).isTrue();
      assertThat(row.column("flag").isMissingNode()).isTrue();
    }
  }

  @Test
  void rowsAreCountedWhereNoColumnIsThere() throws IOException {
    MemoryFile file = file(MIXED);
    assertThat(Reading.rows(file, 1000, "nowhere")).hasSize(400).containsOnly("{}");
    assertThat(file.bytesFetched(0, footerStart(MIXED))).isZero();
  }

  @Test
  void smallColumnsSideBySideAreFetchedTogether() throws IOException {
    MemoryFile file = file("foreign/pyarrow/wide.parquet");
    assertThat(Reading.rows(file)).hasSize(3);
    assertThat(file.fetches()).hasSize(3);
  }

  @Test
  void aRowIsReadBeforeTheRestOfTheFileIsFetched() throws IOException {
    MemoryFile file = file(MIXED);
    try (RowReader rows = Reading.open(file)) {
      rows.next();
      assertThat(file.fetches()).hasSize(3);
      rows.forEachRemaining(row -> {});
      assertThat(file.fetches()).hasSize(5);
    }
  }

  @Test
  void aRowStaysAsItIsWhenFurtherOnesAreReadAndTheFileIsClosed() throws IOException {
    List<String> expected = Reading.rows(file(MIXED));
    List<Row> kept = new ArrayList<>();
    try (RowReader rows = Reading.open(file(MIXED))) {
      rows.forEachRemaining(kept::add);
    }
    assertThat(
            CompletableFuture.supplyAsync(
                    () -> kept.stream().map(row -> RowDump.text(RowDump.object(row))).toList())
                .join())
        .isEqualTo(expected);
  }

  @Test
  void jsonTextIsParsedFromItsBytesAndOtherColumnsAreReturnedAsTheyAre() throws IOException {
    try (RowReader rows = Reading.open(file(JSON_TEXT))) {
      rows.next();
      rows.next();
      Row row = rows.next();
      assertThat(row.column("messages").isString()).isTrue();
      assertThat(row.json("messages").path(0).path("content").asString()).isEqualTo("22");
      assertThat(row.json("label").asInt()).isZero();
      assertThat(row.bytes()).isBetween(40L, 200L);
      assertThatThrownBy(() -> row.json("instance_id"))
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageStartingWith(
              MemoryFile.LOCATION + ", row 3: column 'instance_id' does not hold JSON");
    }
  }

  @Test
  void bytesWithoutATypeAreParsedAsJsonIfTheyAreAskedFor() throws IOException {
    HandMadeFile file = new HandMadeFile("required binary a;", 1).column("", "", "[1]");
    try (RowReader rows = Reading.open(file.file())) {
      Row row = rows.next();
      assertThat(row.column("a").isBinary()).isTrue();
      assertThat(row.json("a")).hasToString("[1]");
    }
  }

  @Test
  void textThatIsNotUtf8IsAFaultWhenItIsAskedFor() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required binary a (UTF8);", 1)
            .column("", "", new byte[] {1, 0, 0, 0, (byte) 0xff});
    assertThat(Reading.rows(file.file()))
        .singleElement()
        .asString()
        .startsWith(MemoryFile.LOCATION + ", row 1: column 'a' does not hold UTF-8 text: ");
  }

  @Test
  void hasNextMayBeAskedAnyNumberOfTimesAndNextWithoutARowSaysSo() throws IOException {
    HandMadeFile file = new HandMadeFile("required int32 a;", 2).column("", "", 1, 2);
    try (RowReader rows = Reading.open(file.file())) {
      assertThat(rows.hasNext()).isTrue();
      assertThat(rows.hasNext()).isTrue();
      assertThat(rows.next().column("a").asInt()).isEqualTo(1);
      assertThat(rows.next().column("a").asInt()).isEqualTo(2);
      assertThat(rows.hasNext()).isFalse();
      assertThatThrownBy(rows::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining(MemoryFile.LOCATION);
    }
  }

  @Test
  void closingTwiceIsHarmlessAndEndsTheRows() throws IOException {
    MemoryFile file = file(MIXED);
    RowReader rows = Reading.open(file);
    rows.next();
    rows.close();
    rows.close();
    assertThat(rows.hasNext()).isFalse();
    assertThat(file.opened()).isEqualTo(1);
    assertThat(file.closed()).isEqualTo(1);
  }

  @Test
  void aFileThatIsRefusedIsClosed() {
    MemoryFile file = new MemoryFile(new byte[100]);
    assertThatThrownBy(() -> Reading.open(file))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageStartingWith(MemoryFile.LOCATION + ": the file is not a Parquet file");
    assertThat(file.closed()).isEqualTo(1);
  }

  @Test
  void aStorageThatFailsIsNotTakenForBadData() throws IOException {
    MemoryFile file = file(MIXED);
    try (RowReader rows = Reading.open(file)) {
      file.failFrom(0);
      assertThat(rows.hasNext()).isTrue();
      assertThatThrownBy(rows::next)
          .isInstanceOfSatisfying(
              SpeculativeActionsException.class,
              e -> assertThat(e.category()).isEqualTo(Category.STORAGE))
          .hasMessage(
              MemoryFile.LOCATION + ", row 1: the file cannot be read: the disk is on fire");
      assertThat(rows.hasNext()).isFalse();
    }
  }

  static MemoryFile file(String path) throws IOException {
    try (InputStream in = ParquetRowsTest.class.getResourceAsStream(path)) {
      return new MemoryFile(in.readAllBytes());
    }
  }

  private static FileFooter footer(String path) throws IOException {
    MemoryFile file = file(path);
    return FileFooter.read(file, file.openRanges());
  }

  private static long footerStart(String path) throws IOException {
    return footer(path).offset();
  }
}

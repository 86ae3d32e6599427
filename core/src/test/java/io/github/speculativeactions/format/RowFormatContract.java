package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.testing.BytesFile;
import io.github.speculativeactions.testing.Compressed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every row format of this module promises; a subclass for each. */
@Timeout(60)
abstract class RowFormatContract {

  static final String REST_NOT_READ = "; the rest of the file was not read";

  private static final int ROWS = 3_000;

  /** The format under test. */
  abstract RowFormat format();

  /** The text of a file whose rows have these values in their only column, {@code a}. */
  abstract String encode(List<String> values);

  @Test
  void itsNameAndExtensionsAreInLowerCase() {
    assertThat(format().name()).isNotEmpty().isLowerCase();
    assertThat(format().extensions())
        .isNotEmpty()
        .allSatisfy(extension -> assertThat(extension).isLowerCase().doesNotContain("."));
  }

  @Test
  void itIsFoundAsAServiceAndAmongTheBuiltInOnes() {
    assertThat(RowFormats.discover().require(format().name())).hasSameClassAs(format());
    assertThat(RowFormats.builtIn().require(format().name())).hasSameClassAs(format());
    for (String extension : format().extensions()) {
      for (String ending : List.of("", ".gz", ".zst", ".GZ")) {
        BytesFile file = BytesFile.of("X." + extension.toUpperCase(Locale.ROOT) + ending, "");
        assertThat(RowFormats.discover().forFile(file).orElseThrow()).hasSameClassAs(format());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsComeInOrderHoweverTheFileIsCompressed(Compression compression) throws IOException {
    byte[] stored = Compressed.as(compression, bytes(encode(manyValues())));
    BytesFile file = BytesFile.of(name(compression), stored);
    assertThat(Rows.read(format(), file))
        .extracting(row -> row.path("a").asString())
        .isEqualTo(manyValues());
    assertThat(file.openStreams()).isZero();
  }

  @Test
  void aRowKnowsItsFile() throws IOException {
    BytesFile file = file(encode(List.of("x")));
    try (RowReader rows = format().open(RowRequest.of(file))) {
      assertThat(rows.next().position().file()).isEqualTo(file.location());
    }
  }

  @Test
  void columnsKeepTheirOrderAndOneThatIsNotThereIsMissing() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of("x")))))) {
      Row row = rows.next();
      assertThat(row.columns()).containsExactly("a");
      assertThat(row.column("b").isMissingNode()).isTrue();
      assertThat(row.json("b").isMissingNode()).isTrue();
    }
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() throws IOException {
    BytesFile file = file("\ufeff" + encode(List.of("x")));
    assertThat(Rows.read(format(), file)).hasToString("[{\"a\":\"x\"}]");
  }

  @Test
  void anEmptyFileHasNoRows() throws IOException {
    assertThat(Rows.read(format(), file(""))).isEmpty();
    assertThat(Rows.read(format(), file("\ufeff"))).isEmpty();
    assertThat(Rows.read(format(), file("\n\n"))).isEmpty();
  }

  @Test
  void nextWithoutARowSaysSo() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of("x")))))) {
      rows.next();
      assertThat(rows.hasNext()).isFalse();
      assertThatThrownBy(rows::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("memory/");
    }
  }

  @Test
  void hasNextMayBeAskedAnyNumberOfTimes() throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of("x", "y")))))) {
      for (int i = 0; i < 3; i++) {
        assertThat(rows.hasNext()).isTrue();
      }
      assertThat(rows.next().column("a").asString()).isEqualTo("x");
      assertThat(rows.next().column("a").asString()).isEqualTo("y");
    }
  }

  @Test
  void closingTwiceIsHarmlessAndEndsTheRows() throws IOException {
    BytesFile file = file(encode(manyValues()));
    RowReader rows = format().open(RowRequest.of(file));
    rows.next();
    assertThat(file.openStreams()).isEqualTo(1);
    rows.close();
    rows.close();
    assertThat(file.openStreams()).isZero();
    assertThat(rows.hasNext()).isFalse();
  }

  @Test
  void aRowMayBeReadOnAnotherThreadAfterTheFileWasClosed() throws IOException {
    Row row;
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of("x")))))) {
      row = rows.next();
    }
    assertThat(CompletableFuture.supplyAsync(() -> row.column("a").asString()).join())
        .isEqualTo("x");
  }

  @Test
  void aRowStaysAsItIsWhenFurtherOnesAreReadAndTheFileIsClosed() throws IOException {
    List<Row> kept = new ArrayList<>();
    try (RowReader rows = format().open(RowRequest.of(file(encode(manyValues()))))) {
      rows.forEachRemaining(kept::add);
    }
    assertThat(
            CompletableFuture.supplyAsync(
                    () -> kept.stream().map(row -> row.column("a").asString()).toList())
                .join())
        .isEqualTo(manyValues());
    assertThat(kept).extracting(Row::columns).containsOnly(Set.of("a"));
    assertThat(kept).extracting(Row::position).doesNotHaveDuplicates();
  }

  @Test
  void aColumnThatHoldsJsonAsTextIsParsed() throws IOException {
    String text = "[{\"k\": \"é\\n\"}, 1.10, 12345678901234567890]";
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of(text)))))) {
      Row row = rows.next();
      assertThat(row.column("a").isString()).isTrue();
      assertThat(row.json("a")).hasToString("[{\"k\":\"é\\n\"},1.10,12345678901234567890]");
    }
  }

  @Test
  void aColumnWhoseTextIsNotJsonIsAFaultWithItsPlace() throws IOException {
    assertThat(jsonFault("[1, 2"))
        .endsWith(
            "row 2: column 'a' does not hold JSON: it ends in the middle of a value, at offset 5"
                + " of its text");
    assertThat(jsonFault("{'k': 1}")).contains("at offset 1 of its text");
    assertThat(jsonFault("[1] [2]"))
        .contains("column 'a' does not hold JSON: more follows the end of the value, at offset");
    assertThat(jsonFault(" "))
        .endsWith("column 'a' does not hold JSON: there is no value, only white space");
    assertThat(jsonFault("NaN")).contains("NaN is not a JSON value (null or a string would be)");
    assertThat(jsonFault("1e99999999999")).contains("a number is out of range");
    assertThat(jsonFault("[".repeat(10_000))).contains("it is nested deeper than 500 levels");
    assertThat(jsonFault("z".repeat(10_000))).hasSizeLessThan(300);
  }

  @Test
  void aFileThatIsNotThereCannotBeOpened() {
    BytesFile gone = file("").missing();
    assertThatThrownBy(() -> format().open(RowRequest.of(gone)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aStorageThatFailsIsNotTakenForBadData() throws IOException {
    byte[] text = bytes(encode(manyValues()));
    for (Compression compression : Compression.values()) {
      byte[] stored = Compressed.as(compression, text);
      BytesFile file = BytesFile.of(name(compression), stored).failingAt(stored.length - 10);
      assertFault(Category.STORAGE, () -> Rows.read(format(), file))
          .hasMessageStartingWith(file.location())
          .hasMessageEndingWith("the file cannot be read: the disk is on fire");
      assertThat(file.openStreams()).isZero();
    }
  }

  @Test
  void aCompressedFileThatIsCutOffIsNamed() throws IOException {
    byte[] text = bytes(encode(manyValues()));
    for (Compression compression : List.of(Compression.GZIP, Compression.ZSTD)) {
      byte[] stored = Compressed.as(compression, text);
      BytesFile file = BytesFile.of(name(compression), Arrays.copyOf(stored, stored.length - 3));
      assertFault(Category.INPUT, () -> Rows.read(format(), file))
          .hasMessageStartingWith(file.location())
          .hasMessageContaining(
              "the file's name says "
                  + compression.name().toLowerCase(Locale.ROOT)
                  + ", but its bytes are damaged or cut off: ");
      assertThat(file.openStreams()).isZero();
    }
  }

  @Test
  void rowsLostToADamagedGzipMemberAreNotLostWithoutAWord() throws IOException {
    byte[] whole = bytes(encode(List.of("x", "y")));
    byte[] first = Compressed.as(Compression.GZIP, Arrays.copyOf(whole, whole.length - 5));
    byte[] second =
        Compressed.as(Compression.GZIP, Arrays.copyOfRange(whole, whole.length - 5, whole.length));
    byte[] badMagic = second.clone();
    badMagic[0]++;
    for (byte[] damaged : List.of(Arrays.copyOf(second, 5), badMagic)) {
      BytesFile file = BytesFile.of(name(Compression.GZIP), Compressed.concat(first, damaged));
      assertFault(Category.INPUT, () -> Rows.read(format(), file))
          .hasMessageContaining("the file's name says gzip, but its bytes are damaged or cut off: ")
          .hasMessageEndingWith(REST_NOT_READ);
    }
  }

  @Test
  void aFileThatIsRefusedAndThenCannotBeClosedSaysBoth() {
    byte[] utf16 = {(byte) 0xff, (byte) 0xfe, '{', 0};
    StoredFile file = new UnclosableFile(BytesFile.of(name(Compression.NONE), utf16));
    assertFault(Category.INPUT, () -> format().open(RowRequest.of(file)))
        .hasMessage(file.location() + ": the file is UTF-16; save it as UTF-8")
        .satisfies(
            e -> assertThat(e.getSuppressed()).singleElement().hasToString(UnclosableFile.FAILURE));
  }

  @Test
  void aFileThatIsNotCompressedAsItsNameSaysIsRefusedAtOnceAndClosed() {
    for (Compression compression : List.of(Compression.GZIP, Compression.ZSTD)) {
      for (String text : List.of("", "x", encode(manyValues()))) {
        BytesFile file = BytesFile.of(name(compression), text);
        assertFault(Category.INPUT, () -> format().open(RowRequest.of(file)))
            .hasMessageStartingWith(file.location() + ": the file's name says ");
        assertThat(file.openStreams()).isZero();
      }
    }
  }

  @Test
  void textThatIsUtf16IsRefusedAtOnceAndClosed() {
    for (String start : List.of("\u00ff\u00fe", "\u00fe\u00ff")) {
      BytesFile file =
          BytesFile.of(
              name(Compression.NONE), (start + "{\0").getBytes(StandardCharsets.ISO_8859_1));
      assertFault(Category.INPUT, () -> format().open(RowRequest.of(file)))
          .hasMessage(file.location() + ": the file is UTF-16; save it as UTF-8");
      assertThat(file.openStreams()).isZero();
    }
  }

  @Test
  void bytesThatAreNotUtf8AreAFault() {
    String text = encode(List.of("x", "caf\u00e9", "y"));
    byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
    BytesFile file = BytesFile.of(name(Compression.NONE), latin1);
    assertFault(Category.INPUT, () -> Rows.read(format(), file)).hasMessageContaining("not UTF-8");
  }

  @Test
  void aRowAboveTheLimitIsAFaultThatNamesTheLimit() throws IOException {
    for (int size : new int[] {2_000, 200_000, 2_000_000}) {
      List<String> values = List.of("x", "y".repeat(size), "z");
      List<String> rows = Rows.describe(format(), file(encode(values)), 1_000);
      assertThat(rows.get(0)).endsWith(" {\"a\":\"x\"}");
      assertThat(rows.get(1))
          .isEqualTo(
              file("").location()
                  + ", row 2: the row is larger than the limit of 1000 bytes for one row"
                  + (rows.size() == 3 ? "" : REST_NOT_READ)
                  + "; see maxRowBytes");
    }
  }

  @Test
  void theLimitIsOfBytesNotOfCharacters() throws IOException {
    for (String c : List.of("\u00e9", "\u20ac", "\ud83d\ude00")) {
      int bytes = bytes(c).length;
      String fits = c.repeat(900 / bytes);
      String tooLarge = c.repeat(1_010 / bytes);
      assertThat(Rows.describe(format(), file(encode(List.of("x", fits, tooLarge))), 1_000))
          .hasSize(3)
          .satisfies(rows -> assertThat(rows.get(1)).isEqualTo("2 {\"a\":\"" + fits + "\"}"))
          .last()
          .asString()
          .contains("row 3: the row is larger than the limit of 1000 bytes");
    }
  }

  @Test
  void aRowLargerThanTheHeapIsRefusedWithinTheLimit() throws IOException {
    String[] around = encode(List.of("x", "MARK")).split("MARK", -1);
    byte[] hundredMegabytes = new byte[100 << 20];
    Arrays.fill(hundredMegabytes, (byte) 'y');
    byte[] frame = Compressed.as(Compression.ZSTD, hundredMegabytes);
    byte[] stored = Compressed.as(Compression.ZSTD, bytes(around[0]));
    for (long size = 0; size <= Runtime.getRuntime().maxMemory(); size += hundredMegabytes.length) {
      stored = Compressed.concat(stored, frame);
    }
    stored = Compressed.concat(stored, Compressed.as(Compression.ZSTD, bytes(around[1])));
    BytesFile file = BytesFile.of(name(Compression.ZSTD), stored);
    assertThat(Rows.describe(format(), file, 1 << 20))
        .hasSize(2)
        .last()
        .asString()
        .contains("row 2: the row is larger than the limit of 1048576 bytes");
  }

  @Test
  void theLimitIsForOneRowNotForTheFile() throws IOException {
    assertThat(Rows.describe(format(), file(encode(manyValues())), 40))
        .hasSize(ROWS)
        .allSatisfy(row -> assertThat(row).doesNotContain("limit"));
  }

  /** The message of the fault of reading this text as JSON, in the second row of a file. */
  final String jsonFault(String text) throws IOException {
    try (RowReader rows = format().open(RowRequest.of(file(encode(List.of("1", text)))))) {
      rows.next();
      Row row = rows.next();
      List<String> messages = new ArrayList<>();
      assertFault(Category.INPUT, () -> row.json("a"))
          .satisfies(e -> messages.add(String.valueOf(e.getMessage())));
      return messages.get(0);
    }
  }

  final BytesFile file(String text) {
    return BytesFile.of(name(Compression.NONE), text);
  }

  /** The messages and rows of a file, with the default limit. */
  final List<String> describe(String text) throws IOException {
    return Rows.describe(format(), file(text), RowRequest.DEFAULT_MAX_ROW_BYTES);
  }

  static AbstractThrowableAssert<?, ? extends Throwable> assertFault(
      Category category, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class, e -> assertThat(e.category()).isEqualTo(category));
  }

  private String name(Compression compression) {
    String ending =
        switch (compression) {
          case NONE -> "";
          case GZIP -> ".gz";
          case ZSTD -> ".zst";
        };
    return "rows." + Collections.min(format().extensions()) + ending;
  }

  private static List<String> manyValues() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      values.add("value-" + i * 7919L);
    }
    return values;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

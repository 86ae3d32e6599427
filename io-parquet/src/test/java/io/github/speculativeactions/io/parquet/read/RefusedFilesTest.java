package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnCryptoMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.EncryptionWithFooterKey;
import org.junit.jupiter.api.Test;

/** What a file may claim or hold and yet is refused, and what is said then. */
class RefusedFilesTest {

  private static final String AT_ROW_1 = MemoryFile.LOCATION + ", row 1: ";
  private static final String IN_A = "row group 1, column 'a': ";
  private static final int GIGABYTE = 1 << 30;

  @Test
  void aRowAboveTheLimitIsAFaultOfThatRowAlone() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required binary a (UTF8);", 3).column("", "", "x", "y".repeat(2000), "z");
    assertThat(Reading.rows(file.file(), 1000))
        .containsExactly(
            "{\"a\":\"x\"}",
            MemoryFile.LOCATION
                + ", row 2: the row is larger than the limit of 1000 bytes for one row; see"
                + " maxRowBytes",
            "{\"a\":\"z\"}");
  }

  @Test
  void aListOfManyNullsIsARowAboveTheLimit() throws IOException {
    String many = "1".repeat(500);
    HandMadeFile file =
        new HandMadeFile("optional group a (LIST) { repeated group list { optional int32 e; } }", 3)
            .column("0" + "0" + many + "0", "3" + "2" + many.replace('1', '2') + "3", 1, 2);
    assertThat(Reading.rows(file.file(), 1000))
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("{\"a\":[1]}"),
            row -> assertThat(row).contains("row 2: the row is larger than the limit"),
            row -> assertThat(row).isEqualTo("{\"a\":[2]}"));
  }

  @Test
  void aValueThatItsTypeCannotHaveIsAFaultOfThatRowAlone() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required int32 a (TIME_MILLIS);", 3).column("", "", 1, -1, 1000);
    assertThat(Reading.rows(file.file()))
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("{\"a\":\"00:00:00.001\"}"),
            row -> assertThat(row).contains("row 2: column 'a' holds no TIME", "-1000000"),
            row -> assertThat(row).isEqualTo("{\"a\":\"00:00:01\"}"));
  }

  @Test
  void aPageThatGrowsToAGigabyteIsRefused() throws IOException {
    for (CompressionCodec codec : List.of(CompressionCodec.ZSTD, CompressionCodec.GZIP)) {
      byte[] bomb = bomb(codec);
      assertThat(only(bombFile(codec, bomb, GIGABYTE)))
          .startsWith(AT_ROW_1 + IN_A + "a page of 1073741824 bytes is larger than the limit of ")
          .endsWith("but at most a quarter of the Java heap); see maxRowBytes");
      assertThat(only(bombFile(codec, bomb, 1000))).startsWith(AT_ROW_1 + IN_A);
      assertThat(only(bombFile(codec, new byte[0], 50 << 20))).startsWith(AT_ROW_1 + IN_A);
    }
  }

  @Test
  void snappyThatCannotBecomeWhatItStatesIsRefused() throws IOException {
    byte[] claim = {(byte) 0x80, (byte) 0x80, (byte) 0x80, 0x10, 0};
    assertThat(only(bombFile(CompressionCodec.SNAPPY, claim, 32 << 20)))
        .startsWith(AT_ROW_1 + IN_A + "SNAPPY cannot decompress a page: ");
  }

  @Test
  void codecsThatAreNotKnownAreRefusedByName() throws IOException {
    for (CompressionCodec codec :
        List.of(CompressionCodec.LZO, CompressionCodec.BROTLI, CompressionCodec.LZ4)) {
      assertThat(only(bombFile(codec, new byte[10], 10)))
          .startsWith(AT_ROW_1 + IN_A + "is compressed with " + codec)
          .endsWith(
              "not supported; write the file with zstd, snappy, gzip, LZ4_RAW or uncompressed");
    }
  }

  @Test
  void aCodecOfALaterVersionIsRefusedWithRowGroupAndColumn() throws IOException {
    byte[] bytes = one().bytes();
    int codec =
        15; // Behind the path "a" and before the number of values, as a zigzag of its number.
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .lastIndexOf("\u0018\u0001a\u0015\u0000\u0016");
    bytes[at + 4] = (byte) (2 * codec);
    assertThat(refusal(new MemoryFile(bytes)))
        .startsWith(MemoryFile.LOCATION + ": row group 1 has a codec that is not known: ")
        .contains("path_in_schema:[a], codec:null");
  }

  @Test
  void encryptedColumnsAreRefusedAtOnceIfTheyAreAskedFor() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required int32 a; required int32 b;", 1)
            .column("", "", 1)
            .column("", "", 2)
            .forged(
                footer ->
                    footer
                        .getRow_groups()
                        .get(0)
                        .getColumns()
                        .get(0)
                        .setCrypto_metadata(
                            ColumnCryptoMetaData.ENCRYPTION_WITH_FOOTER_KEY(
                                new EncryptionWithFooterKey())));
    byte[] bytes = file.bytes();
    assertThat(refusal(new MemoryFile(bytes)))
        .isEqualTo(
            MemoryFile.LOCATION
                + ": "
                + IN_A
                + "is encrypted, which cannot be read; decrypt the file first");
    assertThat(Reading.rows(new MemoryFile(bytes), 1000, "b")).containsExactly("{\"b\":2}");
  }

  @Test
  void countsThatContradictEachOtherAreRefusedAtOnce() {
    assertThat(refusal(one().forged(footer -> footer.setNum_rows(2)).file()))
        .endsWith("the footer is damaged: it states 2 rows, but its row groups have 1");
    assertThat(refusal(new HandMadeFile("required int32 a;", 5).column("", "", 1).file()))
        .endsWith(IN_A + "the footer says that it has 1 values, but the row group has 5 rows");
  }

  @Test
  void chunksOutsideOfTheDataAreRefusedAtOnce() {
    HandMadeFile file =
        one()
            .forged(
                footer ->
                    footer
                        .getRow_groups()
                        .get(0)
                        .getColumns()
                        .get(0)
                        .getMeta_data()
                        .setTotal_compressed_size(Long.MAX_VALUE));
    assertThat(refusal(file.file()))
        .contains(IN_A + "the footer says that it has 9223372036854775807 bytes from byte 4 on");
  }

  @Test
  void pagesWithFewerRowsThanTheRowGroupStatesEndTheFile() throws IOException {
    HandMadeFile file = new HandMadeFile("repeated int32 a;", 3).column("0110", "1111", 1, 2, 3, 4);
    assertThat(Reading.rows(file.file()))
        .containsExactly(
            "{\"a\":[1,2,3]}",
            "{\"a\":[4]}",
            MemoryFile.LOCATION
                + ", row 3: "
                + IN_A
                + "its pages hold 2 rows, but the row group states 3; the rest of the file was not"
                + " read");
  }

  @Test
  void pagesWithMoreRowsThanTheRowGroupStatesEndTheFile() throws IOException {
    HandMadeFile file = new HandMadeFile("repeated int32 a;", 1).column("00", "11", 1, 2);
    assertThat(only(file)).endsWith(IN_A + "its pages hold more rows, but the row group states 1");
  }

  @Test
  void anIndexOutsideOfItsDictionaryOrWithoutOneEndsTheFile() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required int32 a;", 1)
            .page(1, Encoding.RLE_DICTIONARY, new byte[] {1, 2, 0}, 3);
    assertThat(only(file))
        .startsWith(AT_ROW_1 + IN_A + "cannot be decoded: ")
        .contains("dictionary was missing");
  }

  @Test
  void aDictionaryOfLargerValuesThanItHoldsEndsTheFile() throws IOException {
    TakenApart parts = new TakenApart(ForeignFiles.bytes("pyarrow/types.parquet"));
    parts.footer().getSchema().stream()
        .filter(element -> element.getName().equals("fixed"))
        .forEach(element -> element.setType_length(Integer.MAX_VALUE));
    assertThat(Reading.rows(new MemoryFile(parts.withFooter()), 1000, "fixed"))
        .containsExactly(
            AT_ROW_1
                + "row group 1, column 'fixed': a dictionary of 12 bytes states 3 values of"
                + " 2147483647 bytes");
  }

  @Test
  void aPageWithoutAllOfItsLevelsEndsTheFile() throws IOException {
    byte[] oneLevelAndTwoValues = {2, 0, 0, 0, 2, 1, 7, 0, 0, 0, 8, 0, 0, 0};
    HandMadeFile file =
        new HandMadeFile("optional int32 a;", 2).page(2, Encoding.PLAIN, oneLevelAndTwoValues, 14);
    assertThat(only(file))
        .isEqualTo(AT_ROW_1 + IN_A + "a page of 2 values lacks the levels of the last 1 of them");
  }

  @Test
  void anEncodingThatItsTypeCannotHaveEndsTheFile() throws IOException {
    HandMadeFile file =
        new HandMadeFile("required binary a;", 1)
            .page(1, Encoding.BYTE_STREAM_SPLIT, new byte[] {1, 2, 3, 4}, 4);
    assertThat(only(file))
        .isEqualTo(
            AT_ROW_1 + IN_A + "cannot be decoded: no byte stream split reader for type BINARY");
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    HandMadeFile file =
        one()
            .forged(footer -> footer.getSchema().get(1).setName(""))
            .forged(
                footer -> {
                  footer.getSchema().get(0).setNum_children(2);
                  footer.getSchema().add(footer.getSchema().get(1).deepCopy());
                });
    assertThat(refusal(file.file()))
        .endsWith("the file has two columns named 'a'; each name must be its own");
  }

  private static HandMadeFile one() {
    return new HandMadeFile("required int32 a;", 1).column("", "", 1);
  }

  private static HandMadeFile bombFile(CompressionCodec codec, byte[] content, int size) {
    return new HandMadeFile("required binary a;", 1)
        .compressedWith(codec)
        .page(1, Encoding.PLAIN, content, size);
  }

  /** Sixty-four times the same compressed zeros, which both codecs allow. */
  private static byte[] bomb(CompressionCodec codec) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    try (OutputStream out =
        codec == CompressionCodec.ZSTD ? new ZstdOutputStream(part) : new GZIPOutputStream(part)) {
      out.write(new byte[GIGABYTE / 64]);
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    for (int i = 0; i < 64; i++) {
      part.writeTo(bomb);
    }
    return bomb.toByteArray();
  }

  private static String only(HandMadeFile file) throws IOException {
    List<String> rows = Reading.rows(file.file());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static String refusal(MemoryFile file) {
    StringBuilder message = new StringBuilder();
    assertThatThrownBy(() -> Reading.open(file))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class, e -> message.append(e.getMessage()));
    assertThat(file.closed()).isEqualTo(1);
    return message.toString();
  }
}

package io.github.speculativeactions.io.parquet;

import static io.github.speculativeactions.io.parquet.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetFooterTest {

  @Property
  void theFooterLiesBeforeItsLength(
      @ForAll @IntRange(max = 100) int data, @ForAll @IntRange(min = 1, max = 70_000) int footer)
      throws IOException {
    BytesFile file = new BytesFile(parquet("PAR1", data + footer, footer, "PAR1"));
    assertThat(ParquetFooter.locate(file)).isEqualTo(new ParquetFooter(4L + data, footer));
    assertThat(file.bytesRead()).as("bytes read").isEqualTo(8);
    assertThat(file.openReaders()).as("readers left open").isZero();
  }

  @Test
  void theSmallestFooterIsOneByte() throws IOException {
    assertThat(ParquetFooter.locate(new BytesFile(parquet("PAR1", 1, 1, "PAR1"))))
        .isEqualTo(new ParquetFooter(4, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 11})
  void aFileTooShortIsNotParquet(int size) {
    assertFault(new byte[size])
        .hasMessage(
            "memory://x.parquet: the file is not a Parquet file: it has "
                + size
                + " bytes, the shortest possible has 12");
  }

  @Test
  void aFileOfSomethingElseIsNotParquet() {
    assertFault("version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII))
        .hasMessageEndingWith("is not a Parquet file: it neither begins nor ends with PAR1");
  }

  @Test
  void aFileThatBeginsAsParquetButEndsOtherwiseIsTruncated() {
    assertFault(parquet("PAR1", 20, 20, "xxxx")).hasMessageContaining("truncated Parquet file");
    assertFault(parquet("PARE", 20, 20, "xxxx")).hasMessageContaining("it begins with PARE");
  }

  @Test
  void anEncryptedFooterIsNamed() {
    assertFault(parquet("PARE", 20, 20, "PARE")).hasMessageContaining("with an encrypted footer");
  }

  @ParameterizedTest
  @CsvSource({
    "0, states a footer of 0 bytes",
    "21, 'states a footer of 21 bytes, but has room for 20'",
    "2147483647, states a footer of 2147483647 bytes",
    "-1, states a footer of 4294967295 bytes",
    "-2147483648, states a footer of 2147483648 bytes"
  })
  void aFooterLengthThatCannotBeIsDamage(int length, String reason) {
    assertFault(parquet("PAR1", 20, length, "PAR1"))
        .hasMessageContaining("is a damaged Parquet file: it " + reason);
  }

  @Test
  void aFooterLargerThanTheLimitIsNotTakenIntoMemory() {
    int length = ParquetFooter.MAX_BYTES + 1;
    assertFault(parquet("PAR1", length, length, "PAR1"))
        .hasMessageContaining("more than the 134217728 that are read");
  }

  @Test
  void aFooterOutsideAnyFileCannotBeMade() {
    assertThatThrownBy(() -> new ParquetFooter(3, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ParquetFooter(4, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void anyBytesAreAFooterInsideTheFileOrAFaultOfTheInput(@ForAll("files") byte[] bytes)
      throws IOException {
    try {
      ParquetFooter footer = ParquetFooter.locate(new BytesFile(bytes));
      assertThat(footer.offset() + footer.length()).isEqualTo(bytes.length - 8L);
    } catch (SpeculativeActionsException e) {
      assertThat(e.category()).isEqualTo(Category.INPUT);
    }
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.of("PAR1", "PARE", "\0\0\0\0", "\u0004\0\0\0", "\u0009\0\0\0", "xyz", "é")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static AbstractThrowableAssert<?, SpeculativeActionsException> assertFault(byte[] bytes) {
    BytesFile file = new BytesFile(bytes);
    var failure = assertRefused(Category.INPUT, () -> ParquetFooter.locate(file));
    assertThat(file.openReaders()).as("readers left open").isZero();
    return failure.satisfies(
        e ->
            assertThat(e.position())
                .hasValueSatisfying(p -> assertThat(p.file()).isEqualTo(BytesFile.LOCATION)));
  }

  private static byte[] parquet(String start, int between, int footerLength, String end) {
    return ByteBuffer.allocate(12 + between)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(start.getBytes(StandardCharsets.US_ASCII))
        .put(new byte[between])
        .putInt(footerLength)
        .put(end.getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}

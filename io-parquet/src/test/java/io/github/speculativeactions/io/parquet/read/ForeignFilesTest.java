package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that others wrote, and what they wrote into them: each folder of {@code foreign} is a
 * writer, each file in it a feature, with its rows beside it; a file without them is one to refuse.
 * {@code ci/parquet} has the programs that make them.
 */
class ForeignFilesTest {

  static Stream<Named<Path>> files() {
    return ForeignFiles.readable().stream().map(file -> Named.of(ForeignFiles.name(file), file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void rowsAreWhatTheWriterWasGiven(Path file) throws IOException {
    ExpectedRows.check(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parquet-java/encrypted-footer | the file is a Parquet file with an encrypted footer, which"
            + " cannot be read; decrypt it first",
        "parquet-java/encrypted-column | row group 1, column 'secret': is encrypted, which cannot"
            + " be read; decrypt the file first",
        "pyarrow/brotli | row group 1, column 'a': is compressed with BROTLI, which is not"
            + " supported; write the file with zstd, snappy, gzip, LZ4_RAW or uncompressed",
        "spark/lz4 | row group 1, column 'id': is compressed with LZ4 in Hadoop's frames, which is"
            + " not supported; write the file with zstd, snappy, gzip, LZ4_RAW or uncompressed"
      })
  void whatCannotBeReadIsRefusedByPlaceAndReason(String name, String message) throws IOException {
    MemoryFile file = ParquetRowsTest.file("foreign/" + name + "-not-supported.parquet");
    assertThatThrownBy(
            () -> {
              try (RowReader rows = Reading.open(file)) {
                rows.next();
              }
            })
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageStartingWith(MemoryFile.LOCATION)
        .hasMessageEndingWith(": " + message);
  }

  @Test
  void columnsBesideAnEncryptedOneAreRead() throws IOException {
    MemoryFile file =
        ParquetRowsTest.file("foreign/parquet-java/encrypted-column-not-supported.parquet");
    assertThat(Reading.rows(file, 1000, "open")).containsExactly("{\"open\":1}");
  }
}

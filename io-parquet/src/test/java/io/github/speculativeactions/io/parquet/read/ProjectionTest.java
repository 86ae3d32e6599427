package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnMetaData;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of the columns that were not asked for nothing is fetched, and the others once; what is announced
 * is fetched in just these pieces.
 */
class ProjectionTest {

  static Stream<Named<Path>> files() {
    return ForeignFiles.readable().stream()
        .filter(ProjectionTest::hasSeveralColumns)
        .map(file -> Named.of(ForeignFiles.name(file), file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyTheBytesOfTheColumnAreFetchedInEveryRowGroup(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    TakenApart parts = new TakenApart(bytes);
    List<ColumnMetaData> chunks =
        parts.chunks().stream().filter(chunk -> chunk.getNum_values() > 0).toList();
    for (String column : columns(chunks)) {
      MemoryFile file = new MemoryFile(bytes);
      Reading.rows(file, 1 << 20, column);
      long ofColumn = 0;
      for (ColumnMetaData chunk : chunks) {
        boolean isWanted = chunk.getPath_in_schema().get(0).equals(column);
        long length = chunk.getTotal_compressed_size();
        assertThat(file.bytesFetched(TakenApart.startOf(chunk), length))
            .as("%s for %s", chunk.getPath_in_schema(), column)
            .isEqualTo(isWanted ? length : 0);
        ofColumn += isWanted ? length : 0;
      }
      assertThat(file.bytesFetched(0, TakenApart.footerStart(bytes))).isEqualTo(ofColumn);
      assertThat(file.fetches()).containsAll(file.announced());
    }
  }

  @Test
  void theRowGroupsBehindTheFirstAreAnnounced() throws IOException {
    Path several =
        ForeignFiles.readable().stream()
            .filter(file -> rowGroups(file) > 1)
            .findFirst()
            .orElseThrow();
    MemoryFile file = new MemoryFile(Files.readAllBytes(several));
    Reading.rows(file);
    assertThat(file.announced()).hasSizeGreaterThanOrEqualTo(rowGroups(several) - 1);
    assertThat(file.fetches()).containsAll(file.announced());
  }

  private static int rowGroups(Path file) {
    try {
      return new TakenApart(Files.readAllBytes(file)).footer().getRow_groups().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(List<ColumnMetaData> chunks) {
    return chunks.stream().map(chunk -> chunk.getPath_in_schema().get(0)).distinct().toList();
  }

  private static boolean hasSeveralColumns(Path file) {
    try {
      return columns(new TakenApart(Files.readAllBytes(file)).chunks()).size() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.speculativeactions.io.parquet.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageIndexTest {

  private static final String LONG_TEXT = "z".repeat(257);

  @TempDir Path folder;

  @Test
  void shortColumnsHaveTheirRange() throws IOException {
    ReadBack file = sample("é");
    assertRange(file, "action_type", "a", "é", 1);
    assertRange(file, "step", "-3", "7", 0);
    assertRange(file, "margin", "-0.5", "12.25", 0);
    assertRange(file, "resolved", "false", "true", 0);
  }

  @Test
  void contentsAndJsonHaveNoRangeButAreCounted() throws IOException {
    ReadBack file = sample("b");
    for (String column : List.of("prompt.list.element.content", "tools")) {
      ColumnChunkMetaData chunk = file.chunk(0, column);
      assertThat(chunk.getStatistics().hasNonNullValue()).as(column).isFalse();
      assertThat(chunk.getStatistics().getNumNulls()).as(column).isEqualTo(2);
      assertThat(chunk.getColumnIndexReference()).as(column).isNull();
    }
  }

  @Test
  void theEndsOfLongTextsAreCutAndSaySo() throws IOException {
    ReadBack file = sample(LONG_TEXT);
    Statistics stated = file.storedStatistics(0, "action_type");

    assertThat(stated.getMin_value()).isEqualTo("a".getBytes(UTF_8));
    assertThat(stated.isIs_min_value_exact()).isTrue();
    assertThat(stated.getMax_value()).isEqualTo(("z".repeat(255) + "{").getBytes(UTF_8));
    assertThat(stated.isSetIs_max_value_exact()).isTrue();
    assertThat(stated.isIs_max_value_exact()).isFalse();
    assertThat(file.columnIndex(0, "action_type").getMin_values())
        .containsExactly(ByteBuffer.wrap(stated.getMin_value()));
    assertThat(file.columnIndex(0, "action_type").getMax_values())
        .containsExactly(ByteBuffer.wrap(stated.getMax_value()));
  }

  @Test
  void whereNoShortTextIsGreaterThereIsNoRange() throws IOException {
    ReadBack file = sample("\udbff\udfff".repeat(65));
    Statistics stated = file.storedStatistics(0, "action_type");

    assertThat(stated.isSetMin_value()).isFalse();
    assertThat(stated.isSetMax_value()).isFalse();
    assertThat(stated.getNull_count()).isEqualTo(1);
    assertThat(file.chunk(0, "action_type").getColumnIndexReference()).isNull();
  }

  @Test
  void everyColumnHasTheOffsetsOfItsPages() throws IOException {
    ReadBack file = sample("b");
    for (ColumnChunkMetaData chunk : file.rowGroups().get(0).getColumns()) {
      assertThat(file.pageStarts(0, chunk.getPath().toDotString())).containsExactly(0L);
    }
  }

  @Test
  void aColumnIndexTellsWhichPagesHoldNothing() throws IOException {
    ReadBack file =
        new Cells()
            .row(null, null, null, null, null, null)
            .write(folder.resolve("out"), ParquetOptions.defaults());
    assertThat(file.columnIndex(0, "action_type").getNull_pages()).containsExactly(true);
    assertThat(file.columnIndex(0, "action_type").getNull_counts()).containsExactly(1L);
  }

  private ReadBack sample(String actionType) throws IOException {
    return new Cells()
        .row(List.of(Message.user("hello")), "a", List.of(), 7, 12.25, true)
        .row(List.of(), actionType, null, 0, 0.0, false)
        .row(null, null, null, -3, -0.5, false)
        .write(folder.resolve("out"), ParquetOptions.defaults());
  }

  private static void assertRange(
      ReadBack file, String column, String least, String greatest, long absent) throws IOException {
    var statistics = file.chunk(0, column).getStatistics();
    assertThat(statistics.minAsString()).as(column).isEqualTo(least);
    assertThat(statistics.maxAsString()).as(column).isEqualTo(greatest);
    assertThat(statistics.getNumNulls()).as(column).isEqualTo(absent);
    assertThat(file.columnIndex(0, column).getNull_pages()).containsExactly(false);
    assertThat(file.columnIndex(0, column).getNull_counts()).containsExactly(absent);
    assertThat(file.columnIndex(0, column).getMin_values().get(0).array())
        .isEqualTo(statistics.getMinBytes());
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;

/** The pages of one row group, and whether they hold the rows that it states. */
final class RowGroupPages implements PageReadStore {

  private final long rows;
  private ColumnPlace lastBegun;
  private final Map<ColumnDescriptor, ChunkPages> columns = new HashMap<>();
  private final List<ChunkPages> repeated = new ArrayList<>();

  RowGroupPages(RowGroups.Group group, Ranges ranges, PageMemory memory) {
    this.rows = group.rows();
    this.lastBegun = new ColumnPlace(group.number(), "");
    Map<ColumnDescriptor, ChunkBytes> bytes = FetchPlan.of(group.chunks(), ranges, memory);
    for (ColumnChunk chunk : group.chunks()) {
      ChunkPages pages =
          new ChunkPages(
              chunk,
              Objects.requireNonNull(bytes.get(chunk.leaf())),
              memory,
              () -> lastBegun = chunk.place());
      columns.put(chunk.leaf(), pages);
      if (chunk.leaf().getMaxRepetitionLevel() > 0) {
        repeated.add(pages);
      }
    }
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor descriptor) {
    return Objects.requireNonNull(columns.get(descriptor));
  }

  @Override
  public long getRowCount() {
    return rows;
  }

  /** {@return the column of the page that was read last} */
  ColumnPlace lastBegun() {
    return lastBegun;
  }

  /**
   * Checks that a row is there before it is read: at its end, a column reader goes on with what it
   * read last. The page in which a row begins is read with the end of the row before.
   *
   * @param row its number in the row group, counted from 1
   */
  void checkBegun(long row) {
    for (ChunkPages pages : repeated) {
      if (pages.rowStarts() < row) {
        throw fault(pages, pages.rowStarts() + " rows");
      }
    }
  }

  /** Checks that there is nothing behind the last row. */
  void checkEnd() {
    for (ChunkPages pages : repeated) {
      if (pages.rowStarts() > rows || pages.valuesLeft() > 0) {
        throw fault(pages, "more rows");
      }
    }
  }

  private RuntimeException fault(ChunkPages pages, String found) {
    return pages.place().fault("its pages hold " + found + ", but the row group states " + rows);
  }

  @Override
  public void close() {
    columns.values().forEach(ChunkPages::release);
  }
}

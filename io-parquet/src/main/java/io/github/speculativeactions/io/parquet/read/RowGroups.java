package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.RowGroup;

/** The row groups of a file, as far as they were asked for. */
final class RowGroups {

  private RowGroups() {}

  /**
   * One row group.
   *
   * @param number counted from 1
   * @param rows how many rows it has
   * @param chunks those of the columns that were asked for
   */
  record Group(int number, long rows, List<ColumnChunk> chunks) {}

  /**
   * {@return all row groups that have rows, in order}
   *
   * @throws SpeculativeActionsException (INPUT) if the footer says of one what cannot be
   */
  static List<Group> of(FileFooter footer, Projection projection, int leavesOfFile) {
    List<Group> groups = new ArrayList<>();
    long rows = 0;
    int number = 0;
    for (RowGroup group : footer.content().getRow_groups()) {
      number++;
      if (group.getNum_rows() < 0 || group.getNum_rows() > Long.MAX_VALUE - rows) {
        throw fault(number, "states " + group.getNum_rows() + " rows");
      }
      if (group.getColumns().size() != leavesOfFile) {
        throw fault(
            number,
            "has " + group.getColumns().size() + " columns, but the schema has " + leavesOfFile);
      }
      rows += group.getNum_rows();
      if (group.getNum_rows() > 0) {
        groups.add(of(group, number, projection, footer.offset()));
      }
    }
    if (rows != footer.content().getNum_rows()) {
      throw SpeculativeActionsException.input(
          "the footer is damaged: it states "
              + footer.content().getNum_rows()
              + " rows, but its row groups have "
              + rows);
    }
    return groups;
  }

  private static Group of(RowGroup group, int number, Projection projection, long dataEnd) {
    List<ColumnChunk> chunks = new ArrayList<>();
    for (Map.Entry<ColumnDescriptor, Integer> leaf : projection.leaves().entrySet()) {
      chunks.add(ColumnChunk.of(group, number, leaf.getKey(), leaf.getValue(), dataEnd));
    }
    return new Group(number, group.getNum_rows(), chunks);
  }

  private static SpeculativeActionsException fault(int number, String what) {
    return SpeculativeActionsException.input("row group " + number + " " + what);
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** Makes a large file of a small one. */
final class RepeatedGroups {

  private static final int MAGIC = 4;

  private RepeatedGroups() {}

  /** Writes the row group of a file many times, one behind the other. */
  static void write(byte[] file, int times, Path target) throws IOException {
    FileMetaData footer = new TakenApart(file).footer();
    int length = TakenApart.footerStart(file) - MAGIC;
    List<RowGroup> groups = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(file, 0, MAGIC);
      for (int i = 0; i < times; i++) {
        out.write(file, MAGIC, length);
        groups.add(moved(footer.getRow_groups().get(0), (long) i * length));
      }
      footer.setNum_rows(times * footer.getNum_rows());
      footer.setRow_groups(groups);
      long start = MAGIC + (long) times * length;
      Util.writeFileMetaData(footer, out);
      out.flush();
      out.write(HandMadeFile.littleEndian((int) (Files.size(target) - start)));
      out.write(file, 0, MAGIC);
    }
  }

  private static RowGroup moved(RowGroup group, long distance) {
    RowGroup moved = group.deepCopy();
    for (ColumnChunk column : moved.getColumns()) {
      long start = column.getMeta_data().getData_page_offset() + distance;
      column.getMeta_data().setData_page_offset(start);
      column.setFile_offset(start);
    }
    return moved;
  }
}

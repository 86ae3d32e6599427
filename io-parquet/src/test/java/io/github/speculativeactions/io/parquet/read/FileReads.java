package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A program that reads one file after the other: each comes as a length and its bytes on standard
 * input, and a line on standard output says what became of it, as {@link Answer} does.
 */
final class FileReads {

  /** What is printed before the first file is awaited. */
  static final String READY = "ready";

  /** A damaged file may claim any number of rows without values. */
  private static final int MOST_ROWS = 20_000;

  private static final int MAX_ROW_BYTES = 1 << 20;

  private final MemoryFile file;
  private final CRC32 sum = new CRC32();
  private final List<Long> sums = new ArrayList<>();
  private String fault = "";

  private FileReads(byte[] bytes) {
    this.file = new MemoryFile(bytes);
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DataInputStream in = new DataInputStream(System.in);
    out.println(READY);
    while (true) {
      byte[] file = new byte[in.readInt()];
      in.readFully(file);
      out.println(read(file).toLine());
    }
  }

  /** {@return what becomes of a file} */
  static Answer read(byte[] bytes) {
    FileReads reads = new FileReads(bytes);
    try {
      reads.readRows();
    } catch (Throwable e) { // An OutOfMemoryError too is an answer here, if not one to accept.
      return Answer.failed(e);
    }
    Answer.Kind kind = reads.fault.isEmpty() ? Answer.Kind.WHOLE : Answer.Kind.REFUSED;
    return new Answer(kind, reads.sums.size(), reads.sum.getValue(), reads.fault);
  }

  /** {@return checksums of a whole file: of no row, of the first, of the first two, and so on} */
  static List<Long> sums(byte[] bytes) throws IOException {
    FileReads reads = new FileReads(bytes);
    reads.readRows();
    List<Long> sums = new ArrayList<>(List.of(0L));
    sums.addAll(reads.sums);
    return sums;
  }

  private void readRows() throws IOException {
    RowRequest request = new RowRequest(file, Set.of(), MAX_ROW_BYTES);
    try (RowReader rows = new ParquetFormat().open(request)) {
      for (int i = 0; i < MOST_ROWS && rows.hasNext(); i++) {
        readRow(rows);
      }
    } catch (SpeculativeActionsException e) {
      fault = messageOf(e);
    }
    if (file.opened() != file.closed()) {
      throw new AssertionError("it was not closed");
    }
  }

  /** Rows behind a fault are read, but not compared. */
  private void readRow(RowReader rows) {
    try {
      String text = textOf(rows.next());
      if (fault.isEmpty()) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sums.add(sum.getValue());
      }
    } catch (SpeculativeActionsException e) {
      fault = fault.isEmpty() ? messageOf(e) : fault;
    }
  }

  private static String textOf(Row row) {
    for (String column : row.columns()) {
      try {
        row.json(column);
      } catch (SpeculativeActionsException e) {
        messageOf(e); // Most columns hold no JSON.
      }
    }
    return RowDump.text(RowDump.object(row));
  }

  private static String messageOf(SpeculativeActionsException e) {
    boolean isOfTheFile =
        e.position().isPresent() && e.position().get().file().equals(MemoryFile.LOCATION);
    if (e.category() != Category.INPUT || !isOfTheFile || e.reason().length() > 5_000) {
      throw new AssertionError("not a refusal of the data", e);
    }
    return String.valueOf(e.getMessage());
  }
}

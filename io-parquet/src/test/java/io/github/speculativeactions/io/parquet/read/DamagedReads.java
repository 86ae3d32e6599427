package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program: {@code DamagedReads FOLDER FIRST COUNT} reads files that are damaged in as many ways,
 * and says what became of each. It ends with {@code FAILED} where something else than rows or a
 * refusal came out, or where it took too long.
 */
final class DamagedReads {

  private static final int MOST_ROWS = 20_000;
  private static final long MOST_MILLIS = 10_000;

  private final List<byte[]> files;
  private int whole;
  private int refused;
  private int refusedWithinFile;
  private long slowest;

  private DamagedReads(List<byte[]> files) {
    this.files = files;
  }

  public static void main(String[] arguments) throws IOException {
    List<byte[]> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files =
          all.filter(path -> path.toString().endsWith(".parquet"))
              .sorted()
              .map(DamagedReads::bytes)
              .toList();
    }
    new DamagedReads(files).run(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void run(long first, int count) throws IOException {
    for (long seed = first; seed < first + count; seed++) {
      byte[] file = files.get((int) (seed % files.size()));
      long start = System.nanoTime();
      try {
        read(new Damage(file, seed).apply());
      } catch (Throwable e) {
        System.out.println("FAILED seed " + seed + ": " + e);
        e.printStackTrace(System.out);
        return;
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      slowest = Math.max(slowest, millis);
      if (millis > MOST_MILLIS) {
        System.out.println("FAILED seed " + seed + ": it took " + millis + " ms");
        return;
      }
    }
    System.out.println(
        "PASSED %s: %s read whole, %s refused at once, %s later; slowest %s ms"
            .formatted(count, whole, refused, refusedWithinFile, slowest));
  }

  private void read(byte[] bytes) throws IOException {
    MemoryFile file = new MemoryFile(bytes);
    boolean faultless = true;
    try (RowReader rows = new ParquetFormat().open(new RowRequest(file, Set.of(), 1 << 20))) {
      for (int i = 0; i < MOST_ROWS && rows.hasNext(); i++) {
        try {
          look(rows.next());
        } catch (SpeculativeActionsException e) {
          check(e);
          faultless = false;
        }
      }
      whole += faultless ? 1 : 0;
      refusedWithinFile += faultless ? 0 : 1;
    } catch (SpeculativeActionsException e) {
      check(e);
      refused++;
    }
    if (file.opened() != file.closed()) {
      throw new AssertionError("not closed");
    }
  }

  private static void look(Row row) {
    for (String column : row.columns()) {
      row.column(column);
      try {
        row.json(column);
      } catch (SpeculativeActionsException e) {
        check(e); // Most columns hold no JSON.
      }
    }
  }

  private static void check(SpeculativeActionsException e) {
    boolean named = e.position().isPresent() && e.position().get().file().endsWith("x.parquet");
    if (e.category() != Category.INPUT || !named || e.reason().length() > 5_000) {
      throw new AssertionError("not a refusal of the data", e);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

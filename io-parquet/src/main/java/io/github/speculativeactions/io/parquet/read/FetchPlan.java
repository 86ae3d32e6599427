package io.github.speculativeactions.io.parquet.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;

/**
 * Decides how the chunks of a row group are fetched: a large one through a window, small ones that
 * lie side by side with one request. Nothing between two chunks is fetched.
 */
final class FetchPlan {

  /** What the windows of all columns take together, as long as each is not too small. */
  private static final int ALL_WINDOWS = 32 << 20;

  private static final int LARGEST_WINDOW = 4 << 20;
  private static final int SMALLEST_WINDOW = 64 << 10;

  private final Ranges ranges;
  private final PageMemory memory;
  private final int window;
  private final Map<ColumnDescriptor, ChunkBytes> planned = new HashMap<>();

  private FetchPlan(Ranges ranges, PageMemory memory, int window) {
    this.ranges = ranges;
    this.memory = memory;
    this.window = window;
  }

  /** {@return the bytes of each chunk; nothing is fetched yet} */
  static Map<ColumnDescriptor, ChunkBytes> of(
      List<ColumnChunk> chunks, Ranges ranges, PageMemory memory) {
    int window = window(chunks);
    FetchPlan plan = new FetchPlan(ranges, memory, window);
    neighbours(chunks, window).forEach(plan::add);
    return plan.planned;
  }

  /**
   * Announces what each chunk will fetch first.
   *
   * @return how many bytes that is together
   */
  static long announce(List<ColumnChunk> chunks, Ranges ranges) {
    int window = window(chunks);
    long bytes = 0;
    for (List<ColumnChunk> together : neighbours(chunks, window)) {
      long start = together.get(0).start();
      ColumnChunk last = together.get(together.size() - 1);
      int first = (int) Math.min(window, last.start() + last.length() - start);
      ranges.willRead(start, first);
      bytes += first;
    }
    return bytes;
  }

  private static int window(List<ColumnChunk> chunks) {
    return Math.max(
        SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, ALL_WINDOWS / Math.max(1, chunks.size())));
  }

  /** The chunks in the order of the file, those together that one request fetches. */
  private static List<List<ColumnChunk>> neighbours(List<ColumnChunk> chunks, int window) {
    List<ColumnChunk> ordered = new ArrayList<>(chunks);
    ordered.sort(Comparator.comparingLong(ColumnChunk::start));
    List<List<ColumnChunk>> all = new ArrayList<>();
    for (ColumnChunk chunk : ordered) {
      if (all.isEmpty() || !joins(all.get(all.size() - 1), chunk, window)) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(chunk);
    }
    return all;
  }

  private static boolean joins(List<ColumnChunk> together, ColumnChunk chunk, int window) {
    ColumnChunk last = together.get(together.size() - 1);
    return last.start() + last.length() == chunk.start()
        && chunk.start() + chunk.length() - together.get(0).start() <= window;
  }

  private void add(List<ColumnChunk> together) {
    if (together.size() == 1) {
      ColumnChunk chunk = together.get(0);
      planned.put(chunk.leaf(), ChunkBytes.alone(chunk, ranges, memory, window));
    } else {
      long start = together.get(0).start();
      ColumnChunk last = together.get(together.size() - 1);
      int length = (int) (last.start() + last.length() - start);
      SharedRange shared = new SharedRange(ranges, start, length);
      for (ColumnChunk chunk : together) {
        planned.put(chunk.leaf(), ChunkBytes.within(shared, chunk, ranges, memory));
      }
    }
  }
}

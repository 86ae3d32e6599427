package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;

/** Takes page headers from a chunk; their sizes are checked against what is left of it. */
final class PageHeaders {

  private static final int USUAL_BYTES = 4 << 10;

  /** Statistics in a header may hold whole values. */
  private static final int MOST_BYTES = 16 << 20;

  private final ColumnPlace place;
  private final ChunkBytes chunk;
  private final PageMemory memory;

  PageHeaders(ColumnPlace place, ChunkBytes chunk, PageMemory memory) {
    this.place = place;
    this.chunk = chunk;
    this.memory = memory;
  }

  /** {@return the next header, taken from the chunk; what it describes is there, in the window} */
  PageHeader next() {
    PageHeader header = parse(length());
    int stored = header.getCompressed_page_size();
    int size = header.getUncompressed_page_size();
    if (stored < 0 || stored > chunk.left()) {
      throw place.fault(
          "a page header states "
              + stored
              + " bytes, but the chunk has "
              + chunk.left()
              + " bytes left");
    }
    if (size < 0) {
      throw place.fault("a page header states " + size + " bytes when decompressed");
    }
    memory.checkPage(place, "a page", Math.max(stored, size));
    chunk.fetch(stored);
    return header;
  }

  private int length() {
    chunk.fetch((int) Math.min(USUAL_BYTES, chunk.left()));
    int length = measured();
    while (length < 0) {
      int available = chunk.available();
      if (available == chunk.left() || available > MOST_BYTES) {
        throw place.fault(
            "a page header does not end within the " + available + " bytes that may be its own");
      }
      chunk.fetch((int) Math.min(2L * available, chunk.left()));
      length = measured();
    }
    return length;
  }

  private int measured() {
    int start = chunk.position();
    try {
      return CompactThrift.lengthOf(chunk.bytes(), start, start + chunk.available());
    } catch (SpeculativeActionsException e) {
      throw place.fault("a page header " + e.reason());
    }
  }

  private PageHeader parse(int length) {
    try {
      PageHeader header =
          Util.readPageHeader(new ByteArrayInputStream(chunk.bytes(), chunk.position(), length));
      chunk.skip(length);
      return header;
    } catch (IOException | RuntimeException e) {
      throw place.fault("a page header is damaged: " + e.getMessage(), e);
    }
  }
}

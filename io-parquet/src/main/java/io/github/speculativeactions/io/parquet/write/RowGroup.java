package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A row group while rows are added to it; then its bytes.
 *
 * <p>Rows are added on one thread, and encoded on another when no more will come.
 */
final class RowGroup {

  /** The bytes of expanded text after which a page ends with the trace. */
  static final long PAGE_BYTES = 20_000_000;

  private final List<Column> columns;
  private final SinkShared shared;
  private final List<ColumnBuffer> buffers = new ArrayList<>();
  private final LongList rowBytes = new LongList();
  private final BitSet traceStarts = new BitSet();

  RowGroup(RecordSchema schema, List<Leaf> leaves, SinkShared shared) {
    this.columns = schema.columns();
    this.shared = shared;
    for (Column column : columns) {
      List<Leaf> ofColumn =
          leaves.stream().filter(leaf -> leaf.path().get(0).equals(column.name())).toList();
      buffers.add(ColumnBuffer.of(column.type(), ofColumn, shared));
    }
  }

  /**
   * Adds a row.
   *
   * @param startsTrace whether it is of another trace than the row before it
   */
  void add(DatasetRecord record, boolean startsTrace) {
    traceStarts.set(rows(), startsTrace);
    if (startsTrace) {
      buffers.forEach(ColumnBuffer::startTrace);
    }
    long bytes = 0;
    for (int i = 0; i < buffers.size(); i++) {
      bytes += add(record, i);
    }
    rowBytes.add(bytes);
  }

  private long add(DatasetRecord record, int column) {
    try {
      return buffers.get(column).add(columns.get(column).value().apply(record));
    } catch (SpeculativeActionsException e) {
      throw SpeculativeActionsException.input(
          "column '%s' of step %s of trace '%s': %s"
              .formatted(
                  columns.get(column).name(),
                  record.provenance().step(),
                  record.provenance().traceId(),
                  e.reason()),
          e);
    }
  }

  int rows() {
    return rowBytes.size();
  }

  /** {@return about how many bytes its rows take for a reader, repetitions counted each time} */
  long expandedBytes() {
    return rowBytes.sum();
  }

  /** {@return about how many bytes its rows take here} */
  long distinctBytes() {
    long bytes = 0;
    for (ColumnBuffer buffer : buffers) {
      bytes += buffer.distinctBytes();
    }
    return bytes;
  }

  /** Drops all but the first rows; none is added later. */
  void truncate(int rows) {
    rowBytes.truncate(rows);
    buffers.forEach(buffer -> buffer.truncate(rows));
  }

  /** {@return its bytes; the rows are not there any more} */
  EncodedRowGroup encode() {
    PageRows pages = pages();
    List<EncodedChunk> chunks = new ArrayList<>();
    try (PageCompressor compressor = PageCompressor.of(shared.options())) {
      for (ColumnBuffer buffer : buffers) {
        chunks.addAll(buffer.encode(pages, compressor));
        buffer.release();
      }
    }
    return new EncodedRowGroup(rows(), expandedBytes(), chunks);
  }

  /** {@return pages that end with a trace when they are large enough} */
  private PageRows pages() {
    IntList ends = new IntList();
    long bytes = 0;
    for (int row = 0; row < rows(); row++) {
      if (bytes >= PAGE_BYTES && traceStarts.get(row)) {
        ends.add(row);
        bytes = 0;
      }
      bytes += rowBytes.get(row);
    }
    ends.add(rows());
    return PageRows.endingBefore(ends.toArray());
  }
}

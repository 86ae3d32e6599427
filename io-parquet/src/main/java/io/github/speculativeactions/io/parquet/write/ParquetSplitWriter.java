package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.SplitFiles;
import io.github.speculativeactions.sink.SplitWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers rows into row groups that end where a trace ends, has them encoded on other threads, and
 * writes them in order.
 */
final class ParquetSplitWriter implements SplitWriter {

  /** The text of a row group, repetitions counted once: what rows without order may hold. */
  static final long MAX_DISTINCT_BYTES = 24 << 20;

  private final SplitFiles files;
  private final ParquetOptions options;
  private final FileSchema schema;
  private final SinkShared shared;
  private final Shards shards;
  private RowGroup group;
  // The rows of the trace under way that are in the group: they move on if it ends before them.
  private List<DatasetRecord> trace = new ArrayList<>();

  ParquetSplitWriter(SplitFiles files, SinkShared shared) {
    this.files = files;
    this.shared = shared;
    this.options = shared.options();
    this.schema = FileSchema.of(files.schema(), options.jsonColumns());
    this.shards = new Shards(files, schema, options);
    this.group = newGroup();
  }

  private RowGroup newGroup() {
    return new RowGroup(files.schema(), schema.leaves(), shared);
  }

  @Override
  public void write(DatasetRecord record) {
    shared.messages().enter(record.provenance());
    if (!trace.isEmpty()
        && !SharedMessages.isSameTrace(trace.get(0).provenance(), record.provenance())) {
      trace.clear();
    }
    group.add(record, trace.isEmpty());
    trace.add(record);
    if (isFull() && group.rows() > 1) {
      endGroup();
    }
  }

  private boolean isFull() {
    return group.expandedBytes() > options.maxRowGroupBytes()
        || group.distinctBytes() > MAX_DISTINCT_BYTES;
  }

  /** Ends the group before the trace under way, or before its last row if it began the group. */
  private void endGroup() {
    int before = group.rows() - trace.size();
    List<DatasetRecord> moved = before > 0 ? trace : trace.subList(trace.size() - 1, trace.size());
    group.truncate(group.rows() - moved.size());
    submit(group);
    group = newGroup();
    trace = new ArrayList<>();
    moved.forEach(this::write);
  }

  private void submit(RowGroup complete) {
    files.submit(
        complete.distinctBytes(),
        () -> {
          EncodedRowGroup encoded = complete.encode();
          return () -> shards.append(encoded);
        });
  }

  @Override
  public void finish() {
    if (group.rows() > 0) {
      submit(group);
      group = newGroup();
    }
  }

  @Override
  public void close() throws IOException {
    shards.close();
  }
}

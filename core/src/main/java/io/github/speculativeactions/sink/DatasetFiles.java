package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.sink.SplitFiles.WriteAction;
import io.github.speculativeactions.sink.WrittenDataset.WrittenSplit;
import io.github.speculativeactions.split.Split;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files of one dataset while they are written. Not safe for use by several threads. */
final class DatasetFiles implements Closeable {

  private final Path folder;
  private final RecordSchema schema;
  private final FileEncoding encoding;
  private final OrderedStage<WriteAction> stage;
  private final SampleRows samples;
  private final Map<Split, OpenSplit> splits = new EnumMap<>(Split.class);

  /** The rows of one split and the files they go to. */
  private static final class OpenSplit {

    private final SplitFiles files;
    private final SplitWriter writer;
    private long rows;

    OpenSplit(SplitFiles files, SplitWriter writer) {
      this.files = files;
      this.writer = writer;
    }
  }

  DatasetFiles(
      Path folder, RecordSchema schema, FileEncoding encoding, OrderedStage<WriteAction> stage) {
    this.folder = folder;
    this.schema = schema;
    this.encoding = encoding;
    this.stage = stage;
    this.samples = new SampleRows(schema);
  }

  void write(Split split, DatasetRecord record) {
    OpenSplit open = splits.computeIfAbsent(split, this::open);
    open.writer.write(record);
    open.rows++;
    samples.offer(record);
  }

  private OpenSplit open(Split split) {
    SplitFiles files = new SplitFiles(folder.resolve("data"), split.label(), schema, stage);
    return new OpenSplit(files, encoding.open(files));
  }

  /** Submits what is left to do. */
  void finish() {
    splits.values().forEach(split -> split.writer.finish());
  }

  /** Ends all files, gives them their names, and tells of them. */
  WrittenDataset publish() throws IOException {
    List<WrittenSplit> written = new ArrayList<>();
    for (Map.Entry<Split, OpenSplit> entry : splits.entrySet()) {
      OpenSplit split = entry.getValue();
      split.writer.close();
      written.add(
          new WrittenSplit(entry.getKey(), split.rows, split.files.publish(encoding.extension())));
    }
    return new WrittenDataset(schema, written, samples.rows());
  }

  @Override
  public void close() throws IOException {
    Closing.all(splits.values().stream().map(split -> split.writer).toList());
  }
}

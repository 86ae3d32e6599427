package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.internal.OutputFolder;
import io.github.speculativeactions.sink.SplitFiles.WriteAction;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes each dataset into its own folder of an output folder, in files of some encoding.
 *
 * <p>Layout: {@code OUT/proposer-sft/data/train-00000-of-00001.jsonl} and so on, {@code
 * OUT/report.json}, and {@code OUT/rejected.jsonl} if a row was rejected. A split without rows has
 * no file. The folder must be new, empty, or the output of an earlier run, which is replaced when
 * this one commits. Not safe for use by several threads.
 */
public final class FolderSink implements DatasetSink {

  private static final int WORK_UNDER_WAY_PER_THREAD = 4;
  // What waits to be encoded lives long enough to be copied by the collector, again and again.
  private static final long BYTES_UNDER_WAY_PER_THREAD = 12 << 20;
  private static final String REJECTED = "rejected.jsonl";

  private record Part(Dataset dataset, Split split) {}

  /** The rows of one split and the files they go to. */
  private record OpenSplit(SplitFiles files, SplitWriter writer) {}

  private final Path folder;
  private final FileEncoding encoding;
  private final Map<Part, OpenSplit> splits = new LinkedHashMap<>();
  private @Nullable Run run;
  private boolean closed;

  /** What exists between open and close. */
  private record Run(
      SinkContext context,
      OutputFolder output,
      OrderedStage<WriteAction> stage,
      RejectedRowsFile rejected)
      implements AutoCloseable {

    @Override
    public void close() throws IOException {
      try {
        rejected.close();
      } finally {
        output.close();
      }
    }
  }

  private FolderSink(Path folder, FileEncoding encoding) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.encoding = Objects.requireNonNull(encoding, "encoding");
  }

  /** {@return a sink that writes files of an encoding into a folder} */
  public static FolderSink of(Path folder, FileEncoding encoding) {
    return new FolderSink(folder, encoding);
  }

  @Override
  public void open(SinkContext context) {
    if (run != null) {
      throw new IllegalStateException("a sink serves one build; make a new one");
    }
    OutputFolder output = OutputFolder.begin(folder);
    run =
        new Run(
            context,
            output,
            new OrderedStage<>(
                context.executor(),
                WORK_UNDER_WAY_PER_THREAD * context.threads(),
                Math.min(context.maxRowBytes(), BYTES_UNDER_WAY_PER_THREAD * context.threads()),
                this::write),
            new RejectedRowsFile(output.staging().resolve(REJECTED)));
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    opened();
    splits.computeIfAbsent(new Part(record.dataset(), split), this::open).writer().write(record);
  }

  private OpenSplit open(Part part) {
    Run open = opened();
    SplitFiles files =
        new SplitFiles(
            open.output().staging().resolve(part.dataset().label()).resolve("data"),
            part.split().label(),
            open.context().schema(part.dataset()),
            open.stage());
    return new OpenSplit(files, encoding.open(files));
  }

  private void write(WriteAction action) {
    try {
      action.run();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void reject(RejectedRow row) {
    try {
      opened().rejected().write(row);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commit(BuildReport report) {
    Run open = opened();
    splits.values().forEach(split -> split.writer().finish());
    open.stage().drain();
    try {
      open.rejected().close();
      for (OpenSplit split : splits.values()) {
        split.writer().close();
        split.files().publish(encoding.extension());
      }
      OutputFolder output = open.output();
      Files.writeString(output.staging().resolve(OutputFolder.REPORT), report.toJson());
      List<String> owned = new ArrayList<>(List.of(REJECTED));
      for (Dataset dataset : Dataset.values()) {
        owned.add(dataset.label());
      }
      output.commit(owned);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    if (run == null || closed) {
      return;
    }
    closed = true;
    Run open = run;
    try (open) {
      closeWriters();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void closeWriters() throws IOException {
    @Nullable IOException failure = null;
    for (OpenSplit split : splits.values()) {
      try {
        split.writer().close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private Run opened() {
    if (run == null || closed) {
      throw new IllegalStateException(
          run == null ? "open the sink first" : "the sink has been closed");
    }
    return run;
  }

  private SpeculativeActionsException failed(IOException e) {
    return SpeculativeActionsException.storage(
        "the output folder '" + folder + "' cannot be written: " + e, e);
  }
}

package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.internal.FileFault;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.internal.OutputFolder;
import io.github.speculativeactions.sink.SplitFiles.WriteAction;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes each dataset into its own folder of an output folder, in files of some encoding.
 *
 * <p>Layout: {@code OUT/proposer-sft/data/train-00000-of-00001.jsonl} and so on, {@code
 * OUT/report.json}, {@code OUT/leakage.json} if the build was measured, {@code OUT/rejected.jsonl}
 * if a row was rejected, and what the {@linkplain SinkContext#documents() documents} are. A split
 * without rows has no file. The folder must be new, empty, or the output of an earlier run, which
 * is replaced when this one commits: what it wrote goes away, what somebody else put beside it
 * stays. A folder of the output that holds somebody else's file is refused, at open if an earlier
 * run wrote into it. Not safe for use by several threads.
 */
public final class FolderSink implements DatasetSink {

  private static final int WORK_UNDER_WAY_PER_THREAD = 4;
  // What waits to be encoded lives long enough to be copied by the collector, again and again.
  private static final long BYTES_UNDER_WAY_PER_THREAD = 12 << 20;
  private static final String REJECTED = "rejected.jsonl";
  private static final String LEAKAGE = "leakage.json";

  private final Path folder;
  private final FileEncoding encoding;
  private final Map<Dataset, DatasetFiles> datasets = new EnumMap<>(Dataset.class);
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

  /** {@return the output folder} */
  public Path folder() {
    return folder;
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
    datasets.computeIfAbsent(record.dataset(), this::files).write(split, record);
  }

  private DatasetFiles files(Dataset dataset) {
    Run open = opened();
    return new DatasetFiles(
        open.output().staging().resolve(dataset.label()),
        open.context().schema(dataset),
        encoding,
        open.stage());
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
    datasets.values().forEach(DatasetFiles::finish);
    open.stage().drain();
    try {
      open.rejected().close();
      List<WrittenDataset> written = new ArrayList<>();
      for (DatasetFiles files : datasets.values()) {
        written.add(files.publish());
      }
      writeTexts(
          open, new WrittenOutput(report, encoding.extension(), encoding.rowShape(), written));
      open.output().commit();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void writeTexts(Run open, WrittenOutput output) throws IOException {
    Path staging = open.output().staging();
    BuildReport report = output.report();
    Files.writeString(staging.resolve(OutputFolder.REPORT), report.toJson());
    if (report.measures() != null) {
      Files.writeString(staging.resolve(LEAKAGE), report.measures().leakage().toJson());
    }
    for (OutputDocument document : open.context().documents()) {
      new DocumentFiles(staging).write(document.render(output));
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
      Closing.all(datasets.values());
    } catch (IOException e) {
      throw failed(e);
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
        "the output folder '" + folder + "' cannot be written: " + FileFault.inWords(e), e);
  }
}

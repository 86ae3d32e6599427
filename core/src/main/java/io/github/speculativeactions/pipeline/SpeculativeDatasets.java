package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.OutputDocument;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.storage.Storages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the three datasets from recorded traces: the main job of this library.
 *
 * <pre>{@code
 * BuildReport report = SpeculativeDatasets.builder()
 *     .from(SweSmithSource.at(Path.of("tool.jsonl")).limit(5_000))
 *     .profile(Profile.reference())
 *     .to(JsonlSink.in(Path.of("out")))
 *     .run();
 * }</pre>
 */
public final class SpeculativeDatasets {

  /** The seed of every draw unless another is set: 42. */
  public static final long DEFAULT_SEED = 42;

  private SpeculativeDatasets() {}

  /** {@return a builder with the defaults and no input or sink yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the choices for a build and runs it. Not safe for use by several threads. */
  public static final class Builder {

    private final List<TraceInput> inputs = new ArrayList<>();
    private final List<OutputDocument> documents = new ArrayList<>();
    private Profile profile = Profile.recommended();
    private @Nullable DatasetSink sink;
    private long seed = DEFAULT_SEED;
    private int threads = Runtime.getRuntime().availableProcessors();
    private BadRows badRows = BadRows.FAIL;
    private BuildListener listener = BuildListener.none();
    private CancellationToken cancellation = CancellationToken.create();
    private long maxRowBytes = RowRequest.DEFAULT_MAX_ROW_BYTES;
    private @Nullable Path workFolder;
    private @Nullable RowFormats formats;
    private @Nullable Storages storages;

    private Builder() {}

    /** Adds an input; inputs are read in the order in which they are added. */
    public Builder from(TraceInput input) {
      inputs.add(Objects.requireNonNull(input, "input"));
      return this;
    }

    /** Sets which rows are made; {@link Profile#recommended()} unless set. */
    public Builder profile(Profile value) {
      this.profile = Objects.requireNonNull(value, "profile");
      return this;
    }

    /**
     * Sets where the records go. For several places see {@link DatasetSink#tee}.
     *
     * @param value a sink that has not been used; {@link #run()} closes it
     * @throws SpeculativeActionsException (CONFIGURATION) if a sink has been set already
     */
    public Builder to(DatasetSink value) {
      if (sink != null) {
        throw SpeculativeActionsException.configuration(
            "a sink has been set already; to write to several, use DatasetSink.tee(…)");
      }
      this.sink = Objects.requireNonNull(value, "sink");
      return this;
    }

    /**
     * Adds what is to be written beside the data, by a sink that writes a folder; none unless
     * added.
     */
    public Builder document(OutputDocument document) {
      documents.add(Objects.requireNonNull(document, "document"));
      return this;
    }

    /**
     * Sets the seed of every draw; 42 unless set.
     *
     * @param value 0 or more
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder seed(long value) {
      if (value < 0) {
        throw SpeculativeActionsException.configuration("seed must be 0 or more, not " + value)
            .mendedBy(Setting.SEED);
      }
      this.seed = value;
      return this;
    }

    /**
     * Sets how many threads work; one for each processor unless set. The output does not depend on
     * it.
     *
     * @param value at least 1
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder threads(int value) {
      if (value < 1) {
        throw SpeculativeActionsException.configuration("threads must be at least 1, not " + value)
            .mendedBy(Setting.THREADS);
      }
      this.threads = value;
      return this;
    }

    /** Sets what happens when an input row cannot be used; {@link BadRows#FAIL} unless set. */
    public Builder onBadRow(BadRows value) {
      this.badRows = Objects.requireNonNull(value, "badRows");
      return this;
    }

    /** Sets who is told how the build goes on; nobody unless set. */
    public Builder listener(BuildListener value) {
      this.listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /** Sets a token by which another thread can stop the build. */
    public Builder cancellation(CancellationToken value) {
      this.cancellation = Objects.requireNonNull(value, "cancellation");
      return this;
    }

    /**
     * Sets the most bytes that one input row, or one trace read from it, may take; 64 MiB unless
     * set.
     *
     * <p>The rows and traces under way take no more than this together, unless a single one does by
     * itself. A row of this size needs about 12 times as much heap if its text is in Latin letters,
     * and up to 24 times as much if it is not: 1.5 GiB for 64 MiB. Formats that do not tell the
     * {@linkplain io.github.speculativeactions.format.Row#bytes() size of a row} are bounded by
     * their number alone, four for each thread.
     *
     * @param value from 1 to 2147483639
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder maxRowBytes(long value) {
      if (value < 1 || value > Integer.MAX_VALUE - 8) {
        throw SpeculativeActionsException.configuration(
                "the most bytes of a row must be from 1 to 2147483639, not " + value)
            .mendedBy(Setting.MAX_ROW_BYTES);
      }
      this.maxRowBytes = value;
      return this;
    }

    /**
     * Sets the folder for the temporary file in which traces wait; it takes about as much room as
     * the uncompressed input. The system's folder for temporary files unless set.
     */
    public Builder workFolder(Path value) {
      this.workFolder = Objects.requireNonNull(value, "workFolder");
      return this;
    }

    /** Sets the row formats that may be read; those on the class path unless set. */
    public Builder formats(RowFormats value) {
      this.formats = Objects.requireNonNull(value, "formats");
      return this;
    }

    /** Sets the storages that may be read from; those on the class path unless set. */
    public Builder storages(Storages value) {
      this.storages = Objects.requireNonNull(value, "storages");
      return this;
    }

    /**
     * Reads all inputs, then writes all datasets. Returns when the sink has committed, or when the
     * build was cancelled, which leaves nothing.
     *
     * <p>Its threads have ended by then, unless what they have in hand, such as a step in the
     * classifier, goes on for more than ten seconds after a failure or a cancellation.
     *
     * @return what was read and written; look at its {@linkplain BuildReport#status() status} if
     *     the build may be cancelled
     * @throws SpeculativeActionsException CONFIGURATION before anything is read if the choices do
     *     not fit together; INPUT if the data is at fault, or if no trace was read, be it that all
     *     rows were skipped or rejected or that the limits are 0; STORAGE if a place fails. The
     *     sink commits nothing then, and an earlier output stays as it is
     */
    public BuildReport run() {
      if (inputs.isEmpty()) {
        throw SpeculativeActionsException.configuration("no input; add one with from(…)");
      }
      if (sink == null) {
        throw SpeculativeActionsException.configuration("no sink; set one with to(…)");
      }
      BuildSettings settings =
          new BuildSettings(
              List.copyOf(inputs),
              profile,
              sink,
              List.copyOf(documents),
              seed,
              threads,
              badRows,
              listener,
              cancellation,
              maxRowBytes,
              workFolder,
              formats == null ? RowFormats.discover() : formats,
              storages == null ? Storages.discover() : storages);
      return new BuildRun(settings).run();
    }
  }
}

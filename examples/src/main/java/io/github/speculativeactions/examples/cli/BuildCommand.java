package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.examples.cli.BuildInputs.Resolved;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.io.hf.publish.HubSink;
import io.github.speculativeactions.pipeline.CancellationToken;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.report.Documents;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.source.TraceSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the datasets. */
@Command(
    name = "build",
    customSynopsis = "speculative-actions build [--source=NAME=LOCATION]... [OPTION]...",
    description = {
      "Builds the proposer, verifier and eval datasets from traces.",
      "Without --source it converts the samples that come with this program."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  speculative-actions build",
      "  speculative-actions build --source swe-smith=tool.parquet --out sets",
      "  speculative-actions build --source swe-smith=runs/ --limit swe-smith=5000 \\",
      "      --source 'toolbench=tb/*.jsonl' --on-bad-row quarantine",
      "  speculative-actions build --push my-org/my-agent \\",
      "      --source 'swe-smith=hf://datasets/my-org/runs?split=tool'"
    })
final class BuildCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--source",
      paramLabel = "NAME=LOCATION",
      description =
          "What to read: a source (see 'sources') and a file, folder, glob or hf://datasets/ "
              + "location. May be given several times, for one source too.")
  private List<String> sources = List.of();

  @Option(
      names = "--limit",
      paramLabel = "NAME=N",
      description =
          "Take the first N traces of a source, counted over all its locations together. Rejected "
              + "rows do not count.")
  private List<String> limits = List.of();

  @Option(
      names = "--input-format",
      paramLabel = "NAME=FORMAT",
      description =
          "Read the files of a source in this format (see 'formats'), whatever they are called.")
  private List<String> inputFormats = List.of();

  @Option(names = "--max_swe", paramLabel = "N", description = "The same as --limit swe-smith=N.")
  private @Nullable String maxSwe;

  @Option(
      names = "--max_toolbench",
      paramLabel = "N",
      description = "The same as --limit toolbench=N.")
  private @Nullable String maxToolBench;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where to write: a new or empty folder, or one that an earlier run wrote, which is "
              + "replaced. Default: ${DEFAULT-VALUE}")
  private Path out = Path.of("speculative-actions-out");

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "How to write: parquet, jsonl or csv. Default: ${DEFAULT-VALUE}")
  private String format = "parquet";

  @Mixin private final PublishOptions publishOptions = new PublishOptions();

  @Mixin private final ProfileOptions profileOptions = new ProfileOptions();

  @Option(
      names = "--on-bad-row",
      paramLabel = "WHAT",
      description =
          "A row that cannot be used ends the build (fail) or goes to rejected.jsonl (quarantine). "
              + "Default: ${DEFAULT-VALUE}")
  private String onBadRow = "fail";

  @Option(
      names = "--max-row-bytes",
      paramLabel = "N",
      description = "The most bytes that one row may take. Default: ${DEFAULT-VALUE}")
  private long maxRowBytes = RowRequest.DEFAULT_MAX_ROW_BYTES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of every draw. Default: ${DEFAULT-VALUE}")
  private long seed = SpeculativeDatasets.DEFAULT_SEED;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work; the output is the same. Default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description =
          "A folder for a temporary file about as large as the uncompressed input. "
              + "Default: that of the system")
  private @Nullable Path workFolder;

  BuildCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    BuildDisplay display = BuildDisplay.on(streams);
    SpeculativeDatasets.Builder builder = builder();
    // What is printed stands inside, since a process that is asked to end does so once this closes.
    try (ShutdownCancellation cancellation = ShutdownCancellation.register()) {
      CancellationToken token = cancellation.token();
      DatasetSink sink =
          publishOptions.around(
              Choices.outputFormats().require(format).apply(folder()),
              streams.environment(),
              display,
              token::isCancelled);
      try {
        builder.to(sink).cancellation(token).listener(cancellation.telling(display));
        BuildReport report = run(builder, display);
        return print(report, sink, Duration.ofNanos(System.nanoTime() - start));
      } catch (SpeculativeActionsException e) {
        printPublished(sink);
        if (!token.isCancelled()) {
          throw e;
        }
        streams.err().println("error: " + e.getMessage());
        return Program.FAILED;
      }
    }
  }

  /** Of {@code hf://…} a path has one slash only, and would be a folder of such a name. */
  private Path folder() {
    if (out.toString().matches("[A-Za-z]{2,}:[/\\\\].*")) {
      throw SpeculativeActionsException.configuration(
          "--out takes a folder of this machine, not '%s'; to publish on the Hub, add --push ORG/PREFIX"
              .formatted(out));
    }
    return out;
  }

  private int print(BuildReport report, DatasetSink sink, Duration elapsed) {
    if (report.status() == Status.CANCELLED) {
      streams.err().println("cancelled; nothing was written");
      return Program.FAILED;
    }
    new Summary(streams.out()).print(report, out, elapsed);
    printPublished(sink);
    if (sink instanceof HubSink) {
      new PushSummary(streams.out()).printUnpublished(report);
    }
    return Program.DONE;
  }

  /** Where a push failed, the repositories before that have changed all the same. */
  private void printPublished(DatasetSink sink) {
    if (sink instanceof HubSink hub) {
      new PushSummary(streams.out()).print(hub.published(), publishOptions.visibility(), out);
    }
  }

  private static BuildReport run(SpeculativeDatasets.Builder builder, BuildDisplay display) {
    try (display) {
      return builder.run();
    }
  }

  private SpeculativeDatasets.Builder builder() {
    Profile chosen = profileOptions.profile();
    Resolved resolved =
        BuildInputs.parse(sources, allLimits(), inputFormats).resolve(TraceSources.discover());
    SpeculativeDatasets.Builder builder =
        SpeculativeDatasets.builder()
            .storages(resolved.storages())
            .profile(chosen)
            .seed(seed)
            .maxRowBytes(maxRowBytes)
            .threads(threads)
            .onBadRow(Choices.badRows().require(onBadRow));
    resolved.inputs().forEach(builder::from);
    Documents.standard().forEach(builder::document);
    return workFolder == null ? builder : builder.workFolder(workFolder);
  }

  private List<String> allLimits() {
    List<String> all = new ArrayList<>(limits);
    if (maxSwe != null) {
      all.add("swe-smith=" + maxSwe);
    }
    if (maxToolBench != null) {
      all.add("toolbench=" + maxToolBench);
    }
    return all;
  }
}

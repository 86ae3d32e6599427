package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.examples.cli.BuildInputs.Resolved;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.report.Documents;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.source.TraceSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the datasets. */
@Command(
    name = "build",
    customSynopsis =
        "speculative-actions build [--source=NAME=LOCATION]... [--out=DIR] [OPTION]...",
    description = {
      "Builds the proposer, verifier and eval datasets from recorded traces.",
      "Without --source it converts the samples that come with this program."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  speculative-actions build",
      "  speculative-actions build --source swe-smith=tool.parquet --order traces --out sets",
      "  speculative-actions build --source swe-smith=runs/ --source 'toolbench=tb/*.jsonl' \\",
      "      --limit toolbench=5000 --on-bad-row quarantine"
    })
final class BuildCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--source",
      paramLabel = "NAME=LOCATION",
      description =
          "What to read: a source (see 'sources') and a file, folder or glob. May be given several "
              + "times, for one source too.")
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

  /** A flag of the reference, which its users will type. */
  @Option(names = "--hub_org", arity = "0..1", hidden = true, fallbackValue = "")
  private @Nullable String hubOrg;

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

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Which rows to make: sound ones (recommended), or those of the reference, row for row "
              + "(reference). Default: ${DEFAULT-VALUE}")
  private String profileName = "recommended";

  @Option(
      names = "--classifier",
      paramLabel = "NAME",
      description =
          "What tells the action types: structural or reference. Default: that of the profile")
  private @Nullable String classifier;

  @Option(
      names = "--order",
      paramLabel = "WHAT",
      description =
          "Shuffle and cut single rows (rows), or keep traces whole and groups in one split (traces). "
              + "Default: that of the profile")
  private @Nullable String order;

  @Option(
      names = "--train-on",
      paramLabel = "WHAT",
      description =
          "Which traces the proposer learns from: all, or those resolved or of unknown outcome "
              + "(resolved). Default: that of the profile")
  private @Nullable String trainOn;

  @Option(
      names = "--columns",
      paramLabel = "WHAT",
      description =
          "Which columns rows have: those of the reference, or everything that is known (full). "
              + "Default: that of the profile")
  private @Nullable String columns;

  @Option(
      names = "--max-prompt-tokens",
      paramLabel = "N",
      description =
          "How long prompts may be, in estimated tokens; what is older is left out. Or none, to keep "
              + "them whole. Default: that of the profile, 8192 if recommended")
  private @Nullable String maxPromptTokens;

  @Option(
      names = "--group-by",
      paramLabel = "WHAT",
      description =
          "What a split keeps together: runs on one instance or query (instance), on one code "
              + "repository (repository), or each run by itself (trace). Default: instance")
  private @Nullable String groupBy;

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
    refusePublishing();
    long start = System.nanoTime();
    SpeculativeDatasets.Builder builder = builder();
    // What is printed stands inside, since a process that is asked to end does so once this closes.
    try (ShutdownCancellation cancellation = ShutdownCancellation.register()) {
      BuildReport report = run(builder.cancellation(cancellation.token()));
      if (report.status() == Status.CANCELLED) {
        streams.err().println("cancelled; nothing was written");
        return Program.FAILED;
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      new Summary(streams.out()).print(report, out, elapsed);
      return Program.DONE;
    }
  }

  private void refusePublishing() {
    if (hubOrg != null) {
      throw SpeculativeActionsException.configuration(
          "--hub_org: publishing is not in this version; leave it out, and upload what is in --out");
    }
  }

  private BuildReport run(SpeculativeDatasets.Builder builder) {
    try (BuildDisplay display = BuildDisplay.on(streams)) {
      return builder.listener(display).run();
    }
  }

  private SpeculativeDatasets.Builder builder() {
    Profile chosen = profile();
    Resolved resolved =
        BuildInputs.parse(sources, allLimits(), inputFormats).resolve(TraceSources.discover());
    DatasetSink sink = Choices.outputFormats().require(format).apply(out);
    SpeculativeDatasets.Builder builder =
        SpeculativeDatasets.builder()
            .storages(resolved.storages())
            .profile(chosen)
            .seed(seed)
            .maxRowBytes(maxRowBytes)
            .threads(threads)
            .onBadRow(Choices.badRows().require(onBadRow))
            .to(sink);
    resolved.inputs().forEach(builder::from);
    Documents.standard().forEach(builder::document);
    return workFolder == null ? builder : builder.workFolder(workFolder);
  }

  private Profile profile() {
    Profile.Builder chosen = Choices.profiles().require(profileName).get().toBuilder();
    if (classifier != null) {
      chosen.classifier(Choices.classifiers().require(classifier).get());
    }
    if (order != null) {
      chosen.rowOrder(Choices.rowOrders().require(order));
    }
    if (trainOn != null) {
      chosen.trainOn(Choices.trainOn().require(trainOn));
    }
    if (columns != null) {
      chosen.columns(Choices.columns().require(columns));
    }
    if (groupBy != null) {
      chosen.groupBy(Choices.groups().require(groupBy));
    }
    if (maxPromptTokens != null) {
      window(maxPromptTokens).ifPresent(window -> chosen.framing(Framing.recommended(window)));
    }
    return chosen.build();
  }

  /** {@return the window to set; none if it is the profile's own, as the reference cuts nothing} */
  private Optional<PromptWindow> window(String tokens) {
    boolean isWhole = tokens.equals("none");
    if (profileName.equals("reference")) {
      if (isWhole) {
        return Optional.empty();
      }
      throw SpeculativeActionsException.configuration(
          "--max-prompt-tokens: the reference keeps prompts whole; say none, or leave it out");
    }
    return Optional.of(isWhole ? PromptWindow.none() : PromptWindow.ofTokens(number(tokens)));
  }

  private static int number(String tokens) {
    try {
      return Integer.parseInt(tokens);
    } catch (NumberFormatException e) {
      throw SpeculativeActionsException.configuration(
          "--max-prompt-tokens must be a number or none, not '%s'".formatted(tokens));
    }
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

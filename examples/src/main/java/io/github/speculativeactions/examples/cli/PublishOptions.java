package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubSink;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.hf.publish.PushListener;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.FolderSink;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how the datasets are published. */
final class PublishOptions {

  @Option(
      names = "--push",
      paramLabel = "ORG[/PREFIX]",
      description =
          "Publish on the Hugging Face Hub too, as ORG/PREFIX-proposer-sft, -verifier-pref and "
              + "-eval. Default of PREFIX: "
              + HubTarget.DEFAULT_PREFIX
              + ". Needs a token that may write, from HF_TOKEN or 'hf auth login'.")
  private @Nullable String target;

  @Option(names = "--hub_org", paramLabel = "ORG", description = "The same as --push ORG.")
  private @Nullable String targetOfReference;

  @Option(
      names = "--push-message",
      paramLabel = "TEXT",
      description =
          "The message of the commits that --push makes, one line. Default: what is pushed, and "
              + "what made it")
  private @Nullable String message;

  @Option(
      names = "--private",
      description =
          "Repositories that --push makes are seen by ORG alone, and public ones are not pushed "
              + "to. This is the default.")
  private boolean hidden;

  @Option(
      names = "--public",
      description =
          "Repositories that --push makes are seen by everyone. Those that exist stay as they are.")
  private boolean open;

  /**
   * {@return the sink, which publishes what it writes if that is asked for}
   *
   * @param environment says where the Hub is and who asks
   * @param stopped whether publishing is to end
   */
  DatasetSink around(
      FolderSink files,
      Map<String, String> environment,
      PushListener listener,
      BooleanSupplier stopped) {
    String destination = destination();
    if (destination == null) {
      if (hidden || open || message != null) {
        throw SpeculativeActionsException.configuration(
            "--private, --public and --push-message say how to push; add --push ORG");
      }
      return files;
    }
    if (hidden && open) {
      throw SpeculativeActionsException.configuration("give --private or --public, not both");
    }
    HubTarget repositories = repositories(destination).withVisibility(visibility());
    HubOptions hub =
        HubOptions.fromEnvironment(environment, Path.of(System.getProperty("user.home")));
    HubPublisher publisher = HubPublisher.of(hub, repositories, listener).stoppedWhen(stopped);
    return HubSink.around(files, message == null ? publisher : publisher.withMessage(message));
  }

  /** {@return who is to see repositories that are made} */
  Visibility visibility() {
    return open ? Visibility.PUBLIC : Visibility.PRIVATE;
  }

  private static HubTarget repositories(String destination) {
    try {
      return HubTarget.of(destination);
    } catch (SpeculativeActionsException e) {
      throw e.adding("--push takes ORG or ORG/PREFIX, such as alice/my-agent");
    }
  }

  private @Nullable String destination() {
    if (target != null && targetOfReference != null) {
      throw SpeculativeActionsException.configuration(
          "--hub_org is the same as --push; give one of them");
    }
    return target == null ? targetOfReference : target;
  }
}

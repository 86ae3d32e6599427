package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubSink;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.hf.publish.PushListener;
import io.github.speculativeactions.sink.DatasetSink;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how the datasets are published. */
final class PublishOptions {

  @Option(
      names = "--push",
      paramLabel = "ORG",
      description =
          "Publish on the Hugging Face Hub too, as ORG/speculative-actions-proposer-sft, "
              + "-verifier-pref and -eval. Needs a token that may write, from HF_TOKEN or "
              + "'hf auth login'.")
  private @Nullable String owner;

  @Option(names = "--hub_org", paramLabel = "ORG", description = "The same as --push ORG.")
  private @Nullable String ownerOfReference;

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
   * @param files writes into the folder
   * @param environment says where the Hub is and who asks
   * @param stopped whether publishing is to end
   */
  DatasetSink around(
      DatasetSink files,
      Path folder,
      Map<String, String> environment,
      PushListener listener,
      BooleanSupplier stopped) {
    String namespace = namespace();
    if (namespace == null) {
      if (hidden || open) {
        throw SpeculativeActionsException.configuration(
            "--private and --public say who sees what --push makes; add --push ORG");
      }
      return files;
    }
    if (hidden && open) {
      throw SpeculativeActionsException.configuration("give --private or --public, not both");
    }
    HubTarget target = HubTarget.of(namespace);
    if (open) {
      target = target.withVisibility(Visibility.PUBLIC);
    }
    HubOptions hub =
        HubOptions.fromEnvironment(environment, Path.of(System.getProperty("user.home")));
    HubPublisher publisher = HubPublisher.of(hub, target, listener).stoppedWhen(stopped);
    return HubSink.around(files, folder, publisher);
  }

  private @Nullable String namespace() {
    if (owner != null && ownerOfReference != null) {
      throw SpeculativeActionsException.configuration(
          "--hub_org is the same as --push; give one of them");
    }
    return owner == null ? ownerOfReference : owner;
  }
}

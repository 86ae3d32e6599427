package io.github.speculativeactions.examples;

import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubSink;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.hf.publish.Published;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.report.Documents;
import io.github.speculativeactions.source.SweSmithSource;
import java.nio.file.Path;
import java.util.List;

/** Builds the three datasets, with their cards, and publishes them to an organisation's account. */
public final class PublishToTheHub {

  private PublishToTheHub() {}

  /**
   * Publishes, with the token and the endpoint that the Hub's own tools use.
   *
   * @param args a file of SWE-smith rows, the folder to write to, and where to publish: an account
   *     such as {@code alice}, or {@code alice/my-agent} for names that begin with my-agent
   */
  public static void main(String... args) {
    Path home = Path.of(System.getProperty("user.home"));
    HubOptions options = HubOptions.fromEnvironment(System.getenv(), home);
    publish(options, Path.of(args[0]), Path.of(args[1]), args[2])
        .forEach(it -> System.out.println(it.page() + " at " + it.commitPage()));
  }

  static List<Published> publish(HubOptions options, Path traces, Path out, String destination) {
    HubPublisher publisher = HubPublisher.of(options, HubTarget.of(destination));
    HubSink sink = HubSink.around(ParquetSink.in(out), publisher);
    SpeculativeDatasets.Builder builder =
        SpeculativeDatasets.builder().from(SweSmithSource.at(traces)).to(sink);
    Documents.standard().forEach(builder::document); // the cards among them
    builder.run();
    return sink.published();
  }
}

import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubSink;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.report.Documents;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import java.nio.file.Path;

/** Builds as the program does and pushes to alice, in small shards: OUT SHARD_BYTES SWE_SMITH TOOLBENCH. */
class PushInShards {

  public static void main(String[] args) {
    Path out = Path.of(args[0]);
    long bytes = Long.parseLong(args[1]);
    ParquetOptions shards =
        ParquetOptions.builder().maxRowGroupBytes(bytes).maxShardBytes(bytes).build();
    HubOptions hub = HubOptions.fromEnvironment(System.getenv(), Path.of(System.getProperty("user.home")));
    SpeculativeDatasets.Builder builder =
        SpeculativeDatasets.builder()
            .from(SweSmithSource.at(args[2]))
            .from(ToolBenchSource.at(args[3]))
            .to(
                HubSink.around(
                    ParquetSink.in(out, shards), HubPublisher.of(hub, HubTarget.of("alice"))));
    Documents.standard().forEach(builder::document);
    builder.run();
  }
}

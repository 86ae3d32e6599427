import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.RowOrder;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import java.nio.file.Path;

/**
 * Builds as {@code --order traces --columns full} does, with JSON declared as text, for which the
 * program has no option: {@code java -cp JAR TextColumns.java SWE_SMITH TOOLBENCH OUT}.
 */
final class TextColumns {

  private TextColumns() {}

  public static void main(String... args) {
    SpeculativeDatasets.builder()
        .from(SweSmithSource.at(Path.of(args[0])))
        .from(ToolBenchSource.at(Path.of(args[1])))
        .profile(
            Profile.reference().toBuilder()
                .rowOrder(RowOrder.WHOLE_TRACES)
                .columns(RowColumns.FULL)
                .build())
        .to(
            ParquetSink.in(
                Path.of(args[2]), ParquetOptions.builder().jsonColumns(JsonColumns.TEXT).build()))
        .run();
  }
}

import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import java.nio.file.Path;

/**
 * Builds as the program does without options, with JSON declared as text, for which it has none:
 * {@code java -cp JAR TextColumns.java SWE_SMITH TOOLBENCH OUT}.
 */
final class TextColumns {

  private TextColumns() {}

  public static void main(String... args) {
    SpeculativeDatasets.builder()
        .from(SweSmithSource.at(Path.of(args[0])))
        .from(ToolBenchSource.at(Path.of(args[1])))
        .to(
            ParquetSink.in(
                Path.of(args[2]), ParquetOptions.builder().jsonColumns(JsonColumns.TEXT).build()))
        .run();
  }
}

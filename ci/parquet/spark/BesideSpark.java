import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.io.parquet.read.ParquetFormat;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.storage.LocalStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code BesideSpark FOREIGN SAMPLES OUT}: with Spark's jars before ours, reads all files of others
 * in a folder, writes the sample traces as datasets, and lets Spark read these. Fails where rows
 * differ.
 */
final class BesideSpark {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String SPARKS_PARQUET = "parquet-column-1.17.0.jar";

  private BesideSpark() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "parquet-java is "
            + jarOf(MessageType.class)
            + ", Hadoop is "
            + jarOf(Configuration.class));
    if (!jarOf(MessageType.class).equals(SPARKS_PARQUET)) {
      throw new IllegalStateException("parquet-java should be Spark's, " + SPARKS_PARQUET);
    }
    System.out.println(
        readForeignFiles(Path.of(arguments[0]))
            + " files of others have the rows that they should have");
    Path samples = Path.of(arguments[1]);
    Path parquet = Path.of(arguments[2], "parquet");
    Path jsonl = Path.of(arguments[2], "jsonl");
    convert(samples, ParquetSink.in(parquet));
    convert(samples, JsonlSink.in(jsonl));
    SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
    System.out.println(
        compareDatasets(spark, parquet, jsonl)
            + " rows of ours are the same to Spark "
            + spark.version());
    spark.stop();
  }

  private static int readForeignFiles(Path foreign) throws IOException {
    int count = 0;
    for (Path file : filesOf(foreign, ".parquet")) {
      Path expected = Path.of(file.toString().replace(".parquet", ".expected.jsonl"));
      if (Files.exists(expected)) {
        check(file.toString(), rowsOf(file), trees(Files.readAllLines(expected)));
        count++;
      }
    }
    return count;
  }

  private static void convert(Path samples, DatasetSink sink) {
    SpeculativeDatasets.builder()
        .from(SweSmithSource.at(samples.resolve("swe-smith")))
        .from(ToolBenchSource.at(samples.resolve("toolbench")))
        .profile(Profile.reference().toBuilder().columns(RowColumns.FULL).build())
        .to(sink)
        .run();
  }

  /** In JSON Lines absent fields are left out, as Spark does. */
  private static int compareDatasets(SparkSession spark, Path parquet, Path jsonl)
      throws IOException {
    int count = 0;
    for (Path file : filesOf(parquet, ".parquet")) {
      List<JsonNode> found = trees(spark.read().parquet(file.toString()).toJSON().collectAsList());
      Path lines = jsonl.resolve(parquet.relativize(file).toString().replace(".parquet", ".jsonl"));
      check(file.toString(), found, trees(Files.readAllLines(lines)));
      count += found.size();
    }
    return count;
  }

  private static List<JsonNode> rowsOf(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    RowRequest request = RowRequest.of(new LocalStorage().list(file.toString()).get(0));
    try (RowReader reader = new ParquetFormat().open(request)) {
      reader.forEachRemaining(
          row -> rows.add(MAPPER.readTree(MAPPER.writeValueAsString(object(row)))));
    }
    return rows;
  }

  private static ObjectNode object(Row row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    row.columns().forEach(name -> object.set(name, row.column(name)));
    return object;
  }

  private static List<JsonNode> trees(List<String> lines) {
    return lines.stream().map(MAPPER::readTree).toList();
  }

  private static void check(String what, List<JsonNode> found, List<JsonNode> expected) {
    if (found.size() != expected.size()) {
      throw new IllegalStateException(
          what + " has " + found.size() + " rows, not " + expected.size());
    }
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        throw new IllegalStateException(
            what + ", row " + (i + 1) + " is " + found.get(i) + ", not " + expected.get(i));
      }
    }
  }

  private static List<Path> filesOf(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .getFileName()
        .toString();
  }
}

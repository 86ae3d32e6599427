import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Writes small Parquet files with Spark, and what is in them: {@code MakeSparkFiles OUTDIR} makes
 * the folder {@code spark} below it. The expected rows are the JSON that Spark was given.
 */
final class MakeSparkFiles {

  private static final String LEGACY = "spark.sql.parquet.writeLegacyFormat";
  private static final String TIMESTAMPS = "spark.sql.parquet.outputTimestampType";

  private static final String MIXED =
      "id BIGINT, text STRING, flag BOOLEAN, number DOUBLE, tags ARRAY<STRING>,"
          + " messages ARRAY<STRUCT<role: STRING, content: STRING>>, labels MAP<STRING, INT>";

  private final SparkSession spark;
  private final Path folder;
  private final Path scratch;

  private MakeSparkFiles(SparkSession spark, Path folder, Path scratch) {
    this.spark = spark;
    this.folder = folder;
    this.scratch = scratch;
  }

  public static void main(String[] arguments) throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    spark.sparkContext().setLogLevel("WARN");
    Path folder = Files.createDirectories(Path.of(arguments[0], "spark"));
    MakeSparkFiles maker =
        new MakeSparkFiles(spark, folder, Files.createTempDirectory("spark-files"));
    maker.makeLayouts();
    for (boolean legacy : new boolean[] {false, true}) {
      spark.conf().set(LEGACY, legacy);
      maker.makeTypes(legacy ? "legacy-" : "");
    }
    maker.makeTwoLevelLists();
    spark.conf().unset(LEGACY);
    maker.makeTimestamps();
    spark.stop();
  }

  private void makeLayouts() throws IOException {
    for (String codec : List.of("none", "snappy", "gzip", "zstd", "lz4_raw")) {
      for (String version : List.of("1", "2")) {
        make(
            "v" + version + "-" + codec.replace('_', '-'),
            MIXED,
            mixed(40),
            Map.of("compression", codec, "parquet.writer.version", "PARQUET_" + version + "_0"));
      }
    }
    make("many-pages", MIXED, mixed(120), Map.of("parquet.page.row.count.limit", "20"));
    Path refused = make("lz4-not-supported", MIXED, mixed(2), Map.of("compression", "lz4"));
    Files.delete(refused);
  }

  private void makeTypes(String prefix) throws IOException {
    make(
        prefix + "types",
        "i8 TINYINT, i16 SMALLINT, i32 INT, i64 BIGINT, f32 FLOAT, f64 DOUBLE, flag BOOLEAN,"
            + " d9 DECIMAL(9,2), d18 DECIMAL(18,4), d38 DECIMAL(38,10), day DATE, bytes BINARY",
        """
        {"i8":-128,"i16":-32768,"i32":-2147483648,"i64":-9223372036854775808,"f32":1.5,"f64":0.1,"flag":true,"d9":-9999999.99,"d18":1.1000,"d38":1234567890123456789.0123456789,"day":"2026-11-22","bytes":"AP8="}
        {"i8":127,"i16":32767,"i32":2147483647,"i64":9223372036854775807,"f32":-0.25,"f64":-1.25e+300,"flag":false,"d9":0.00,"d18":-99999999999999.9999,"d38":-1.0000000000,"day":"1969-12-31","bytes":""}
        {"i8":null,"i16":null,"i32":null,"i64":null,"f32":null,"f64":null,"flag":null,"d9":null,"d18":null,"d38":null,"day":null,"bytes":null}
        """,
        Map.of());
    make(
        prefix + "nesting",
        "a ARRAY<ARRAY<INT>>, s STRUCT<x: INT, y: ARRAY<STRUCT<only: STRING>>>, m MAP<STRING,"
            + " ARRAY<INT>>, e ARRAY<MAP<STRING, STRUCT<z: INT>>>",
        """
        {"a":[[1,null],[],null],"s":{"x":1,"y":[{"only":"p"},{"only":null},null]},"m":{"k":[1,2],"l":null,"n":[]},"e":[{"k":{"z":1}},{},null]}
        {"a":[],"s":{"x":null,"y":[]},"m":{},"e":[]}
        {"a":null,"s":null,"m":null,"e":null}
        """,
        Map.of());
    makeMapOfNumbers(prefix + "map-of-numbers");
  }

  /** JSON has no such keys: they are read as a list of entries, and shown as one. */
  private void makeMapOfNumbers(String feature) throws IOException {
    String rows =
        "{\"m\":[{\"key\":1,\"value\":\"x\"},{\"key\":2,\"value\":null}]}\n"
            + "{\"m\":[]}\n"
            + "{\"m\":null}\n";
    Dataset<Row> entries = read(feature, "m ARRAY<STRUCT<key: INT, value: STRING>>", rows);
    write(feature, entries.select(functions.expr("map_from_entries(m) AS m")), Map.of());
  }

  /** The old form has no place for a null in a list, so Spark takes it where there can be none. */
  private void makeTwoLevelLists() throws IOException {
    String rows =
        "{\"a\":[1,2],\"s\":[{\"only\":\"x\"},{\"only\":null}]}\n"
            + "{\"a\":[],\"s\":[]}\n"
            + "{\"a\":null,\"s\":null}\n";
    Dataset<Row> lists =
        read("legacy-two-levels", "a ARRAY<INT>, s ARRAY<STRUCT<only: STRING>>", rows);
    write(
        "legacy-two-levels",
        lists.selectExpr(
            "transform(a, x -> coalesce(x, 0)) AS a",
            "transform(s, x -> named_struct('only', x.only)) AS s"),
        Map.of());
  }

  private void makeTimestamps() throws IOException {
    String schema = "t TIMESTAMP, l ARRAY<TIMESTAMP>";
    String utc =
        "{\"t\":\"2026-11-22T10:15:30.5Z\",\"l\":[\"1969-12-31T23:59:59.999Z\",null]}\n"
            + "{\"t\":null,\"l\":null}\n";
    for (String type : List.of("TIMESTAMP_MICROS", "TIMESTAMP_MILLIS", "INT96")) {
      spark.conf().set(TIMESTAMPS, type);
      // The old form does not say that it is in UTC.
      String rows = type.equals("INT96") ? utc.replace("Z\"", "\"") : utc;
      make("timestamps-" + type.toLowerCase().replace("timestamp_", ""), schema, rows, Map.of());
    }
    spark.conf().unset(TIMESTAMPS);
    make(
        "timestamps-local",
        "t TIMESTAMP_NTZ",
        "{\"t\":\"2026-11-22T10:15:30.123456\"}\n{\"t\":null}\n",
        Map.of());
  }

  private Path make(String feature, String schema, String rows, Map<String, String> options)
      throws IOException {
    write(feature, read(feature, schema, rows), options);
    return expected(feature);
  }

  private Dataset<Row> read(String feature, String schema, String rows) throws IOException {
    Files.writeString(expected(feature), rows, StandardCharsets.UTF_8);
    return spark
        .read()
        .schema(schema)
        .option("mode", "FAILFAST")
        .json(expected(feature).toString());
  }

  private Path expected(String feature) {
    return folder.resolve(feature + ".expected.jsonl");
  }

  private void write(String feature, Dataset<Row> rows, Map<String, String> options)
      throws IOException {
    Path written = scratch.resolve(feature);
    rows.coalesce(1).write().options(options).parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, folder.resolve(feature + ".parquet"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String mixed(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"id\":%d,\"text\":%s,\"flag\":%s,\"number\":%s,\"tags\":%s,\"messages\":%s,\"labels\":%s}\n"
                    .formatted(
                        i,
                        i % 3 == 2 ? "null" : "\"ünï 日本 😀 " + "word ".repeat(i % 7) + i + "\"",
                        i % 5 == 0 ? "null" : i % 2 == 0,
                        i % 4 == 3 ? "null" : i * 1.5 - 7,
                        i % 6 == 0 ? "null" : "[\"a\",null,\"b%d\"]".formatted(i % 9),
                        i % 7 == 6
                            ? "null"
                            : "[{\"role\":\"user\",\"content\":\"m%d\"},null]".formatted(i),
                        i % 8 == 7 ? "null" : "{\"k%d\":%d,\"l\":null}".formatted(i % 3, i)))
        .collect(Collectors.joining());
  }
}

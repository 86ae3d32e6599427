import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ColumnEncryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Writes small Parquet files with parquet-java's own writers, and what is in them: {@code
 * MakeParquetJavaFiles OUTDIR} makes {@code parquet-java} and {@code parquet-avro} below it.
 */
final class MakeParquetJavaFiles {

  private static final String MIXED =
      """
      message m {
        required int64 id; optional binary text (STRING); optional boolean flag; optional double number;
        optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
        optional group messages (LIST) { repeated group list { optional group element {
          optional binary role (STRING); optional binary content (STRING); } } }
      }\
      """;

  private static final String PLAIN =
      """
      message m {
        required int32 i32; required int64 i64; required float f32; required double f64;
        required boolean flag; required binary text (STRING);
      }\
      """;

  private final Path folder;

  private MakeParquetJavaFiles(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    MakeParquetJavaFiles maker = new MakeParquetJavaFiles(out.resolve("parquet-java"));
    for (WriterVersion version : WriterVersion.values()) {
      maker.makeLayouts(version, version == WriterVersion.PARQUET_1_0 ? "v1-" : "v2-");
    }
    maker.makeTypes();
    maker.makeOldForms();
    maker.makeEncrypted();
    new MakeParquetJavaFiles(out.resolve("parquet-avro")).makeAvro();
  }

  private void makeLayouts(WriterVersion version, String prefix) throws IOException {
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW)) {
      String name = prefix + codec.name().toLowerCase().replace('_', '-');
      make(
          name,
          MIXED,
          Rows.mixed(60),
          to ->
              to.withWriterVersion(version)
                  .withCompressionCodec(codec)
                  .withRowGroupRowCountLimit(25));
    }
    make(
        prefix + "all-nulls",
        MIXED,
        Rows.of(
            "{\"id\":1,\"text\":null,\"flag\":null,\"number\":null,\"tags\":null,\"messages\":null}"),
        to -> to.withWriterVersion(version).withCompressionCodec(CompressionCodecName.SNAPPY));
    make(
        prefix + "dictionary-many-pages",
        MIXED,
        Rows.mixed(120),
        to -> to.withWriterVersion(version).withPageRowCountLimit(20));
    make(
        prefix + "dictionary-given-up",
        PLAIN,
        Rows.repeatingAtFirst(300),
        to -> to.withWriterVersion(version).withDictionaryPageSize(600).withPageRowCountLimit(25));
    make(
        prefix + "without-dictionary",
        PLAIN,
        Rows.plain(200),
        to ->
            to.withWriterVersion(version).withDictionaryEncoding(false).withPageRowCountLimit(70));
    make(
        prefix + "nulls-without-dictionary",
        MIXED,
        Rows.mixed(100),
        to ->
            to.withWriterVersion(version).withDictionaryEncoding(false).withPageRowCountLimit(30));
    make(
        prefix + "byte-stream-split",
        PLAIN,
        Rows.plain(200),
        to ->
            to.withWriterVersion(version)
                .withDictionaryEncoding(false)
                .withByteStreamSplitEncoding(true)
                .withPageRowCountLimit(70));
    make(
        prefix + "bloom-filters",
        PLAIN,
        Rows.plain(20),
        to ->
            to.withWriterVersion(version).withBloomFilterEnabled(true).withMaxBloomFilterBytes(64));
    make(
        prefix + "without-checksums",
        MIXED,
        Rows.mixed(30),
        to -> to.withWriterVersion(version).withPageWriteChecksumEnabled(false));
  }

  private void makeTypes() throws IOException {
    String schema =
        """
        message m {
          optional int32 i8 (INTEGER(8,true)); optional int32 u32 (INTEGER(32,false)); optional int64 u64 (INTEGER(64,false));
          optional int32 d9 (DECIMAL(9,2)); optional int64 d18 (DECIMAL(18,4));
          optional fixed_len_byte_array(16) d38 (DECIMAL(38,10)); optional binary d50 (DECIMAL(50,5));
          optional int32 day (DATE); optional int32 ms (TIME(MILLIS,true)); optional int64 us (TIME(MICROS,true)); optional int64 ns (TIME(NANOS,false));
          optional int64 tms (TIMESTAMP(MILLIS,true)); optional int64 tus (TIMESTAMP(MICROS,false)); optional int64 tns (TIMESTAMP(NANOS,true));
          optional int96 old; optional fixed_len_byte_array(16) id (UUID);
          optional binary e (ENUM); optional binary j (JSON); optional binary bytes; optional fixed_len_byte_array(3) fixed;
        }\
        """;
    String rows =
        """
        {"i8":-128,"u32":4294967295,"u64":18446744073709551615,"d9":-9999999.99,"d18":1.1000,"d38":1234567890123456789.0123456789,"d50":-123456789012345678901234567890.12345,"day":"2026-11-22","ms":"10:15:00","us":"23:59:59.999999","ns":"00:00:00.000000001","tms":"2026-11-22T10:15:30.5Z","tus":"1969-12-31T23:59:59.999999","tns":"2026-11-22T10:15:30.123456789Z","old":"2026-11-22T10:15:30.123456789","id":"123e4567-e89b-12d3-a456-426614174000","e":"RED","j":"{\\"a\\": 1}","bytes":"AP8=","fixed":"AAEC"}
        {"i8":127,"u32":0,"u64":9223372036854775808,"d9":0.00,"d18":-99999999999999.9999,"d38":-1.0000000000,"d50":0.00001,"day":"1969-12-31","ms":"00:00:00.001","us":"00:00:00","ns":"23:59:59.999999999","tms":"1970-01-01T00:00:00Z","tus":"2026-11-22T00:00:00","tns":"1969-12-31T23:59:59.999999999Z","old":"1969-12-31T00:00:00","id":"00000000-0000-0000-0000-000000000001","e":"","j":"[]","bytes":"","fixed":"////"}
        {"i8":null,"u32":null,"u64":null,"d9":null,"d18":null,"d38":null,"d50":null,"day":null,"ms":null,"us":null,"ns":null,"tms":null,"tus":null,"tns":null,"old":null,"id":null,"e":null,"j":null,"bytes":null,"fixed":null}
        """;
    make("types", schema, Rows.of(rows), to -> to);
    make(
        "types-v2",
        schema,
        Rows.of(rows),
        to -> to.withWriterVersion(WriterVersion.PARQUET_2_0).withDictionaryEncoding(false));
    String maps =
        """
        message m {
          optional group m (MAP) { repeated group key_value { required binary key (STRING); optional int32 value; } }
          optional group n (MAP) { repeated group key_value { required int32 key;
            optional group value (LIST) { repeated group list { optional binary element (STRING); } } } }
        }\
        """;
    make(
        "maps",
        maps,
        Rows.of(
            "{\"m\":{\"a\":1,\"b\":null},\"n\":[{\"key\":1,\"value\":[\"x\",null]},{\"key\":2,\"value\":null}]}\n"
                + "{\"m\":{},\"n\":[]}\n"
                + "{\"m\":null,\"n\":null}"),
        to -> to);
  }

  /** Forms that other programs gave their lists before there was a rule. */
  private void makeOldForms() throws IOException {
    make(
        "repeated-fields",
        "message m { repeated int32 a; repeated group b { optional int32 x; repeated binary y"
            + " (STRING); } }",
        Rows.of(
            "{\"a\":[1,2],\"b\":[{\"x\":1,\"y\":[\"p\",\"q\"]},{\"x\":null,\"y\":[]}]}\n"
                + "{\"a\":[],\"b\":[]}"),
        to -> to);
    make(
        "two-level-primitives",
        "message m { optional group a (LIST) { repeated int32 element; } }",
        Rows.of("{\"a\":[1,2]}\n{\"a\":[]}\n{\"a\":null}"),
        to -> to);
    make(
        "two-level-structs",
        "message m { optional group a (LIST) { repeated group element { required binary s (STRING);"
            + " optional int32 i; } } }",
        Rows.of(
            "{\"a\":[{\"s\":\"x\",\"i\":1},{\"s\":\"y\",\"i\":null}]}\n{\"a\":[]}\n{\"a\":null}"),
        to -> to);
    make(
        "bags",
        "message m { optional group a (LIST) { repeated group bag { optional int32 array_element; }"
            + " } }",
        Rows.of("{\"a\":[1,null]}\n{\"a\":[]}\n{\"a\":null}"),
        to -> to);
  }

  /** Refused, so no rows stand beside them. */
  private void makeEncrypted() throws IOException {
    byte[] key = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    String schema = "message m { required int32 open; required int32 secret; }";
    List<JsonNode> rows = Rows.of("{\"open\":1,\"secret\":2}");
    write(
        "encrypted-footer-not-supported",
        schema,
        rows,
        to -> to.withEncryption(FileEncryptionProperties.builder(key).build()));
    ColumnEncryptionProperties column =
        ColumnEncryptionProperties.builder("secret").withKey(key).build();
    write(
        "encrypted-column-not-supported",
        schema,
        rows,
        to ->
            to.withEncryption(
                FileEncryptionProperties.builder(key)
                    .withPlaintextFooter()
                    .withEncryptedColumns(Map.of(ColumnPath.get("secret"), column))
                    .build()));
  }

  private void makeAvro() throws IOException {
    String schema =
        """
        {"type":"record","name":"r","fields":[
          {"name":"id","type":"long"},
          {"name":"numbers","type":["null",{"type":"array","items":"int"}]},
          {"name":"structs","type":["null",{"type":"array","items":{"type":"record","name":"s","fields":[{"name":"only","type":["null","string"]}]}}]},
          {"name":"pairs","type":{"type":"array","items":{"type":"record","name":"p","fields":[{"name":"x","type":"int"},{"name":"y","type":["null","string"]}]}}},
          {"name":"lists","type":{"type":"array","items":{"type":"array","items":"string"}}},
          {"name":"map","type":{"type":"map","values":["null","int"]}}]}\
        """;
    List<JsonNode> rows =
        Rows.of(
            """
            {"id":1,"numbers":[1,2],"structs":[{"only":"x"},{"only":null}],"pairs":[{"x":1,"y":"p"},{"x":2,"y":null}],"lists":[["a"],[],["b","c"]],"map":{"k":1,"l":null}}
            {"id":2,"numbers":[],"structs":[],"pairs":[],"lists":[],"map":{}}
            {"id":3,"numbers":null,"structs":null,"pairs":[{"x":3,"y":"q"}],"lists":[[]],"map":{"m":3}}
            """);
    for (boolean old : new boolean[] {true, false}) {
      Path file = expect(old ? "two-level-lists" : "three-level-lists", rows);
      ParquetConfiguration conf = new PlainParquetConfiguration();
      conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, old);
      Schema avro = new Schema.Parser().parse(schema);
      try (ParquetWriter<GenericRecord> out =
          AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
              .withSchema(avro)
              .withConf(conf)
              .build()) {
        for (JsonNode row : rows) {
          out.write((GenericRecord) AvroRows.of(avro, row));
        }
      }
    }
  }

  private void make(
      String feature, String schema, List<JsonNode> rows, UnaryOperator<Builder> options)
      throws IOException {
    expect(feature, rows);
    write(feature, schema, rows, options);
  }

  private Path expect(String feature, List<JsonNode> rows) throws IOException {
    Rows.write(folder.resolve(feature + ".expected.jsonl"), rows);
    Path file = folder.resolve(feature + ".parquet");
    Files.deleteIfExists(file);
    return file;
  }

  private void write(
      String feature, String schema, List<JsonNode> rows, UnaryOperator<Builder> options)
      throws IOException {
    Path file = folder.resolve(feature + ".parquet");
    Files.deleteIfExists(file);
    Builder builder =
        new Builder(new LocalOutputFile(file), MessageTypeParser.parseMessageType(schema));
    try (ParquetWriter<JsonNode> out =
        options.apply(builder.withConf(new PlainParquetConfiguration())).build()) {
      for (JsonNode row : rows) {
        out.write(row);
      }
    }
  }

  private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<JsonNode> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return new JsonWriteSupport(schema);
    }

    @Override
    protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
      return new JsonWriteSupport(schema);
    }
  }
}

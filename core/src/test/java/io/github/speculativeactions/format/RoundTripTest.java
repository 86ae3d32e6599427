package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.testing.BytesFile;
import io.github.speculativeactions.testing.Compressed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

class RoundTripTest {

  private static final List<String> TABLE_HEADER = List.of("first", "second \"name\"", "third,\n");

  @Property(tries = 120)
  void whatIsWrittenAsJsonLinesIsReadBack(
      @ForAll("objects") List<ObjectNode> rows, @ForAll Compression compression)
      throws IOException {
    String text = rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    assertThat(read(new JsonLinesFormat(), "jsonl", text, compression)).isEqualTo(rows);
  }

  @Property(tries = 120)
  void whatIsWrittenAsAnArrayIsReadBack(
      @ForAll("objects") List<ObjectNode> rows, @ForAll Compression compression)
      throws IOException {
    assertThat(read(new JsonFormat(), "json", rows.toString(), compression)).isEqualTo(rows);
    assertThat(read(new JsonLinesFormat(), "jsonl", rows.toString(), compression)).isEqualTo(rows);
  }

  @Property(tries = 120)
  void whatIsWrittenAsPrettyDocumentsIsReadBack(@ForAll("objects") List<ObjectNode> rows)
      throws IOException {
    String text = rows.stream().map(ObjectNode::toPrettyString).collect(Collectors.joining("\n"));
    assertThat(read(new JsonFormat(), "json", text, Compression.NONE)).isEqualTo(rows);
  }

  @Property(tries = 120)
  void whatIsWrittenAsCsvIsReadBack(
      @ForAll("tables") List<List<String>> table, @ForAll Compression compression)
      throws IOException {
    for (String extension : List.of("csv", "tsv")) {
      char delimiter = extension.equals("tsv") ? '\t' : ',';
      StringBuilder text = new StringBuilder(csvRecord(TABLE_HEADER, delimiter));
      table.forEach(values -> text.append(csvRecord(values, delimiter)));
      List<List<String>> readBack = new ArrayList<>();
      for (ObjectNode row : read(new CsvFormat(), extension, text.toString(), compression)) {
        assertThat(row.propertyNames()).containsExactlyElementsOf(TABLE_HEADER);
        List<String> values = new ArrayList<>();
        row.values().forEach(value -> values.add(value.stringValue()));
        readBack.add(values);
      }
      assertThat(readBack).isEqualTo(table);
    }
  }

  @Property(tries = 120)
  void jsonHeldAsTextIsReadBack(@ForAll("objects") List<ObjectNode> rows) throws IOException {
    String text =
        rows.stream()
            .map(row -> Rows.MAPPER.createObjectNode().put("text", row.toString()) + "\n")
            .collect(Collectors.joining());
    List<ObjectNode> readBack = new ArrayList<>();
    try (RowReader reader =
        new JsonLinesFormat().open(RowRequest.of(BytesFile.of("x.jsonl", text)))) {
      reader.forEachRemaining(row -> readBack.add((ObjectNode) row.json("text")));
    }
    assertThat(readBack).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<ObjectNode>> objects() {
    return JsonArbitraries.objects();
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return JsonArbitraries.text().list().ofSize(3).list().ofMaxSize(8);
  }

  private static String csvRecord(List<String> values, char delimiter) {
    return values.stream()
        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n"));
  }

  private static List<ObjectNode> read(
      RowFormat format, String extension, String text, Compression compression) throws IOException {
    String ending =
        switch (compression) {
          case NONE -> "";
          case GZIP -> ".gz";
          case ZSTD -> ".zst";
        };
    byte[] stored = Compressed.as(compression, text.getBytes(StandardCharsets.UTF_8));
    return Rows.read(format, BytesFile.of("rows." + extension + ending, stored));
  }
}

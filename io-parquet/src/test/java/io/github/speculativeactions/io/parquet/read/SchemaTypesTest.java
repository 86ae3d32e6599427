package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.IEEE754TotalOrder;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** parquet-hadoop makes the same types of the same elements. */
class SchemaTypesTest {

  private static final String WITHOUT_READABLE_FOOTER = "encrypted-footer-not-supported.parquet";

  private static final Set<LogicalType._Fields> READ_AS_WHAT_STORES_THEM =
      EnumSet.of(
          LogicalType._Fields.VARIANT, LogicalType._Fields.GEOMETRY, LogicalType._Fields.GEOGRAPHY);

  static Stream<Named<Path>> files() {
    return ForeignFiles.all().stream()
        .filter(file -> !file.endsWith(WITHOUT_READABLE_FOOTER))
        .map(file -> Named.of(ForeignFiles.name(file), file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaOfAFileIsTheSame(Path file) throws IOException {
    FileMetaData footer = new TakenApart(Files.readAllBytes(file)).footer();
    MessageType type = StoredSchema.of(footer).type(); // takes decimals out of the footer
    assertThat(type).isEqualTo(byParquetHadoop(footer.getSchema()));
  }

  @ParameterizedTest
  @EnumSource
  void everyStoredTypeIsTheSame(Type type) throws IOException {
    assertSame(new SchemaElement("field").setType(type).setType_length(7));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DECIMAL")
  void everyTypeOfOldWritersIsTheSame(ConvertedType type) throws IOException {
    assertSame(StatedTypes.field(type));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DECIMAL")
  void everyTypeOfNewWritersIsTheSame(LogicalType._Fields type) throws IOException {
    for (SchemaElement field : StatedTypes.fields(type)) {
      assertSame(field);
    }
  }

  private static void assertSame(SchemaElement field) throws IOException {
    for (FieldRepetitionType repetition : FieldRepetitionType.values()) {
      List<SchemaElement> elements = elements(field.setRepetition_type(repetition));
      assertThat(SchemaTypes.of(elements)).isEqualTo(byParquetHadoop(elements));
    }
  }

  /** {@return a schema of this field, with a child if it is a group} */
  private static List<SchemaElement> elements(SchemaElement field) {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement("root").setNum_children(1));
    elements.add(field.setField_id(1));
    if (!field.isSetType()) {
      elements.add(
          new SchemaElement("child")
              .setType(Type.INT32)
              .setRepetition_type(FieldRepetitionType.OPTIONAL)
              .setField_id(2));
    }
    return elements;
  }

  private static MessageType byParquetHadoop(List<SchemaElement> elements) throws IOException {
    List<SchemaElement> copies = elements.stream().map(SchemaElement::deepCopy).toList();
    copies.stream()
        .filter(SchemaElement::isSetLogicalType)
        .filter(e -> READ_AS_WHAT_STORES_THEM.contains(e.getLogicalType().getSetField()))
        .forEach(SchemaElement::unsetLogicalType);
    FileMetaData footer = new FileMetaData(1, copies, 0, List.of());
    footer.setColumn_orders(orders(copies));
    return new ParquetMetadataConverter().fromParquetMetadata(footer).getFileMetaData().getSchema();
  }

  /** {@return the orders that parquet-column takes by itself; only statistics need them} */
  private static List<ColumnOrder> orders(List<SchemaElement> elements) {
    return elements.stream()
        .filter(SchemaElement::isSetType)
        .map(
            leaf ->
                isFloat(leaf)
                    ? ColumnOrder.IEEE_754_TOTAL_ORDER(new IEEE754TotalOrder())
                    : ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
        .toList();
  }

  private static boolean isFloat(SchemaElement leaf) {
    return leaf.getType() == Type.FLOAT
        || leaf.getType() == Type.DOUBLE
        || (leaf.isSetLogicalType() && leaf.getLogicalType().isSetFLOAT16());
  }
}

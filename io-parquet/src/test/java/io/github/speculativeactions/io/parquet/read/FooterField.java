package io.github.speculativeactions.io.parquet.read;

import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/** What a footer says, and can be made to say wrongly. */
enum FooterField {
  ROWS_OF_FILE,
  ROWS_OF_GROUP,
  ROWS_AND_VALUES,
  CHUNK_BYTES,
  CHUNK_VALUES,
  CHUNK_PAGES,
  CHUNK_DICTIONARY,
  CHUNK_CODEC,
  CHUNK_TYPE,
  CHILDREN,
  REPETITION,
  LENGTH,
  MEANING;

  void forge(TakenApart parts, int which, Forgery number) {
    FileMetaData footer = parts.footer();
    switch (this) {
      case ROWS_OF_FILE -> footer.setNum_rows(number.of(footer.getNum_rows()));
      case ROWS_OF_GROUP -> forgeRows(footer, one(footer.getRow_groups(), which), number);
      case ROWS_AND_VALUES -> forgeRowsAndValues(footer, which, number);
      case CHILDREN, REPETITION, LENGTH, MEANING ->
          forgeSchema(one(footer.getSchema(), which), number);
      default -> forgeChunk(one(parts.chunks(), which), number);
    }
  }

  private void forgeChunk(ColumnMetaData chunk, Forgery number) {
    switch (this) {
      case CHUNK_BYTES ->
          chunk.setTotal_compressed_size(number.of(chunk.getTotal_compressed_size()));
      case CHUNK_VALUES -> chunk.setNum_values(number.of(chunk.getNum_values()));
      case CHUNK_PAGES -> chunk.setData_page_offset(number.of(chunk.getData_page_offset()));
      case CHUNK_DICTIONARY ->
          chunk.setDictionary_page_offset(number.of(chunk.getData_page_offset()));
      case CHUNK_CODEC -> chunk.setCodec(number.anyOf(CompressionCodec.values()));
      case CHUNK_TYPE -> chunk.setType(number.anyOf(Type.values()));
      default -> throw new IllegalStateException(this + " is not of a chunk");
    }
  }

  private void forgeSchema(SchemaElement element, Forgery number) {
    switch (this) {
      case CHILDREN -> element.setNum_children(number.of(element.getNum_children()));
      case REPETITION -> element.setRepetition_type(number.anyOf(FieldRepetitionType.values()));
      case LENGTH -> element.setType_length(number.of(element.getType_length()));
      case MEANING -> {
        element.unsetLogicalType();
        element.setConverted_type(number.anyOf(ConvertedType.values()));
      }
      default -> throw new IllegalStateException(this + " is not of the schema");
    }
  }

  /** The whole file agrees with what one row group says. */
  private static void forgeRows(FileMetaData footer, RowGroup group, Forgery number) {
    long was = group.getNum_rows();
    group.setNum_rows(number.of(was));
    footer.setNum_rows(footer.getNum_rows() - was + group.getNum_rows());
  }

  /** The flat columns agree as well. */
  private static void forgeRowsAndValues(FileMetaData footer, int which, Forgery number) {
    RowGroup group = one(footer.getRow_groups(), which);
    long was = group.getNum_rows();
    forgeRows(footer, group, number);
    group.getColumns().stream()
        .map(column -> column.getMeta_data())
        .filter(chunk -> chunk.getNum_values() == was)
        .forEach(chunk -> chunk.setNum_values(group.getNum_rows()));
  }

  private static <T> T one(List<T> all, int which) {
    return all.get(Math.floorMod(which, all.size()));
  }
}

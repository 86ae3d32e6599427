package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The values of one leaf in one row group: where they lie and how many there are, checked against
 * the file and the row group.
 *
 * @param place as messages name it
 * @param leaf the column
 * @param start where its first page begins
 * @param length in bytes
 * @param values how many, nulls included
 * @param codec what its pages are compressed with
 */
record ColumnChunk(
    ColumnPlace place,
    ColumnDescriptor leaf,
    long start,
    long length,
    long values,
    CompressionCodec codec) {

  private static final int FIRST_DATA = 4;

  /**
   * {@return the chunk of a leaf}
   *
   * @param number the row group's, counted from 1
   * @param index the leaf's place among all leaves
   * @param dataEnd where the footer begins
   * @throws SpeculativeActionsException (INPUT) if what the footer says of it cannot be
   */
  static ColumnChunk of(
      RowGroup group, int number, ColumnDescriptor leaf, int index, long dataEnd) {
    ColumnPlace place = ColumnPlace.of(number, leaf.getPath());
    org.apache.parquet.format.ColumnChunk stored = group.getColumns().get(index);
    if (stored.isSetCrypto_metadata() || stored.isSetEncrypted_column_metadata()) {
      throw place.fault("is encrypted, which cannot be read; decrypt the file first");
    }
    if (stored.isSetFile_path()) {
      throw place.fault(
          "lies in another file, '"
              + stored.getFile_path()
              + "', which is not supported; read that file");
    }
    ColumnMetaData data = stored.getMeta_data();
    if (data == null) {
      throw place.fault("the footer does not say where it lies");
    }
    if (!data.getPath_in_schema().equals(List.of(leaf.getPath()))) {
      throw place.fault(
          "the footer has the chunk of " + data.getPath_in_schema() + " in its place");
    }
    PrimitiveTypeName type = leaf.getPrimitiveType().getPrimitiveTypeName();
    if (storedAs(type) != data.getType()) {
      throw place.fault("holds " + data.getType() + ", but the schema says " + type);
    }
    ColumnChunk chunk =
        new ColumnChunk(
            place,
            leaf,
            startOf(data),
            data.getTotal_compressed_size(),
            data.getNum_values(),
            data.getCodec());
    chunk.checkPlace(dataEnd);
    chunk.checkCount(group.getNum_rows());
    return chunk;
  }

  private static Type storedAs(PrimitiveTypeName type) {
    return type == PrimitiveTypeName.BINARY ? Type.BYTE_ARRAY : Type.valueOf(type.name());
  }

  private static long startOf(ColumnMetaData data) {
    long pages = data.getData_page_offset();
    long dictionary = data.isSetDictionary_page_offset() ? data.getDictionary_page_offset() : 0;
    // Some writers state 0 where there is no dictionary.
    return dictionary > 0 && dictionary < pages ? dictionary : pages;
  }

  private void checkPlace(long dataEnd) {
    if (start < FIRST_DATA || length < 0 || start > dataEnd || length > dataEnd - start) {
      throw place.fault(
          "the footer says that it has "
              + length
              + " bytes from byte "
              + start
              + " on, but data lies from byte 4 to "
              + dataEnd);
    }
  }

  private void checkCount(long rows) {
    boolean flat = leaf.getMaxRepetitionLevel() == 0;
    if (flat ? values != rows : values < rows) {
      throw place.fault(
          "the footer says that it has "
              + values
              + " values, but the row group has "
              + rows
              + " rows");
    }
  }
}

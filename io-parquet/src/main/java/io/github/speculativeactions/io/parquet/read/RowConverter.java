package io.github.speculativeactions.io.parquet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Makes the values of a row: of each top-level column a {@link Text} if it is one, else a JSON
 * value.
 */
final class RowConverter extends RecordMaterializer<Object[]> {

  private final RowSize row;
  private final Root root;

  RowConverter(MessageType schema, Decimals decimals, RowSize row) {
    this.row = row;
    this.root = new Root(schema, new Converters(row, decimals));
  }

  @Override
  public Object[] getCurrentRecord() {
    return root.values;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** {@return what keeps the bytes of a column that is text or just bytes, or null} */
  private static @Nullable Function<byte[], Text> textOf(Type column, Decimals decimals) {
    boolean isRepeated = column.isRepetition(Repetition.REPEATED);
    if (!column.isPrimitive() || isRepeated || decimals.scaleOf(column) != null) {
      return null;
    }
    LogicalTypeAnnotation annotation = column.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = column.asPrimitiveType().getPrimitiveTypeName();
    if (ByteValues.isText(annotation)) {
      return Text::ofUtf8;
    }
    boolean isBytes =
        stored == PrimitiveTypeName.BINARY || stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    return isBytes && annotation == null ? Text::ofBytes : null;
  }

  private final class Root extends GroupConverter {

    private final MessageType schema;
    private final List<Converter> columns = new ArrayList<>();
    private Object[] values = new Object[0];

    Root(MessageType schema, Converters converters) {
      this.schema = schema;
      for (Type column : schema.getFields()) {
        columns.add(converterOf(column, columns.size(), converters));
      }
    }

    @Override
    public Converter getConverter(int index) {
      return columns.get(index);
    }

    @Override
    public void start() {
      row.beginRow();
      values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Converters.initial(schema.getType(i));
      }
    }

    @Override
    public void end() {}

    private Converter converterOf(Type column, int index, Converters converters) {
      Function<byte[], Text> kind = textOf(column, converters.decimals());
      if (kind != null) {
        return new TextConverter(column.getName(), row, kind, text -> values[index] = text);
      }
      ValueSink sink =
          column.isRepetition(Repetition.REPEATED)
              ? value -> ((ArrayNode) values[index]).add(value)
              : value -> values[index] = value;
      return converters.ofOne(column, column.getName(), sink);
    }
  }
}

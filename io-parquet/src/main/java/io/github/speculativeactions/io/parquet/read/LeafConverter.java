package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.FloatNode;

/** Makes JSON values of the values of a leaf; those of a dictionary are made once. */
final class LeafConverter extends PrimitiveConverter {

  private final LeafType type;
  private final RowSize row;
  private final ValueSink sink;
  private @Nullable JsonNode[] entries = new JsonNode[0];
  private @Nullable Dictionary dictionary;

  LeafConverter(LeafType type, RowSize row, ValueSink sink) {
    this.type = type;
    this.row = row;
    this.sink = sink;
  }

  @Override
  public void addBoolean(boolean value) {
    add(value ? 1 : 0);
  }

  @Override
  public void addInt(int value) {
    add(value);
  }

  @Override
  public void addLong(long value) {
    add(value);
  }

  @Override
  public void addFloat(float value) {
    if (row.admits(Float.BYTES)) {
      sink.accept(FloatNode.valueOf(value));
    }
  }

  @Override
  public void addDouble(double value) {
    if (row.admits(Double.BYTES)) {
      sink.accept(DoubleNode.valueOf(value));
    }
  }

  @Override
  public void addBinary(Binary value) {
    if (row.admits(value.length())) {
      accept(converted(() -> type.ofBytes().apply(value.getBytes())));
    }
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary found) {
    dictionary = found;
    entries = new JsonNode[found.getMaxId() + 1];
  }

  @Override
  public void addValueFromDictionary(int id) {
    Dictionary from = Objects.requireNonNull(dictionary);
    JsonNode entry = entries[DictionaryIndex.checked(id, entries.length, type.path())];
    if (row.admits(type.isBytes() ? from.decodeToBinary(id).length() : Long.BYTES)) {
      if (entry == null) {
        entry = converted(() -> decode(from, id));
        entries[id] = entry;
      }
      accept(entry);
    }
  }

  private void add(long value) {
    if (row.admits(Long.BYTES)) {
      accept(converted(() -> type.ofLong().apply(value)));
    }
  }

  private void accept(@Nullable JsonNode value) {
    if (value != null) {
      sink.accept(value);
    }
  }

  private JsonNode decode(Dictionary from, int id) {
    return switch (type.stored()) {
      case BOOLEAN -> type.ofLong().apply(from.decodeToBoolean(id) ? 1 : 0);
      case INT32 -> type.ofLong().apply(from.decodeToInt(id));
      case INT64 -> type.ofLong().apply(from.decodeToLong(id));
      case FLOAT -> FloatNode.valueOf(from.decodeToFloat(id));
      case DOUBLE -> DoubleNode.valueOf(from.decodeToDouble(id));
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 ->
          type.ofBytes().apply(from.decodeToBinary(id).getBytes());
    };
  }

  /** {@return the value, or null if it cannot be one of the column: the row's fault} */
  private @Nullable JsonNode converted(Supplier<JsonNode> conversion) {
    try {
      return conversion.get();
    } catch (SpeculativeActionsException e) {
      row.refuse(e);
    } catch (DateTimeException | ArithmeticException e) {
      row.refuse(
          SpeculativeActionsException.input(
              "column '" + type.path() + "' holds no " + type.name() + ": " + e.getMessage(), e));
    }
    return null;
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of a top-level column of text, which may be large, as they are. */
final class TextConverter extends PrimitiveConverter {

  private final String path;
  private final RowSize row;
  private final Function<byte[], Text> kind;
  private final Consumer<Text> sink;
  private @Nullable Text[] entries = new Text[0];
  private @Nullable Dictionary dictionary;

  TextConverter(String path, RowSize row, Function<byte[], Text> kind, Consumer<Text> sink) {
    this.path = path;
    this.row = row;
    this.kind = kind;
    this.sink = sink;
  }

  @Override
  public void addBinary(Binary value) {
    if (row.admitsText(value.length())) {
      // A copy: the page's buffer is used again.
      sink.accept(kind.apply(value.getBytes()));
    }
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary found) {
    dictionary = found;
    entries = new Text[found.getMaxId() + 1];
  }

  @Override
  public void addValueFromDictionary(int id) {
    Text entry = entries[DictionaryIndex.checked(id, entries.length, path)];
    if (entry == null) {
      entry = kind.apply(Objects.requireNonNull(dictionary).decodeToBinary(id).getBytes());
      entries[id] = entry;
    }
    if (row.admitsText(entry.length())) {
      sink.accept(entry);
    }
  }
}

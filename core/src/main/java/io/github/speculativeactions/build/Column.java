package io.github.speculativeactions.build;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset: its name, its type, and how to take its value from a record.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name the column's name in the rows
 * @param type what kind of value it holds
 * @param value takes the value, of the Java type that {@code type} names, from a record of the
 *     column's dataset; null where the record has none
 */
public record Column(
    String name, ColumnType type, Function<DatasetRecord, @Nullable Object> value) {

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }

  /** {@return a column of a dataset whose records are of one class} */
  public static <R extends DatasetRecord> Column of(
      String name, ColumnType type, Class<R> recordClass, Function<R, @Nullable Object> value) {
    return new Column(name, type, record -> value.apply(recordClass.cast(record)));
  }
}

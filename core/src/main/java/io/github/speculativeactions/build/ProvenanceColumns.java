package io.github.speculativeactions.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns that every dataset has behind its own: where a row comes from.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class ProvenanceColumns {

  private static final List<Column> COLUMNS =
      List.of(
          column("source", ColumnType.TEXT, Provenance::source),
          column("trace_id", ColumnType.TEXT, Provenance::traceId),
          column("group_id", ColumnType.TEXT, Provenance::groupId),
          column("step", ColumnType.INTEGER, Provenance::step),
          column("outcome", ColumnType.TEXT, provenance -> provenance.outcome().label()),
          column("label_rule", ColumnType.TEXT, Provenance::labelRule),
          column("label_confidence", ColumnType.NUMBER, Provenance::labelConfidence),
          column("side_effect", ColumnType.TEXT, provenance -> provenance.sideEffect().label()));

  private ProvenanceColumns() {}

  /** {@return a schema of some columns and those of the provenance} */
  public static RecordSchema behind(Dataset dataset, List<Column> columns) {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(COLUMNS);
    return new RecordSchema(dataset, all);
  }

  private static Column column(
      String name, ColumnType type, Function<Provenance, @Nullable Object> value) {
    return new Column(name, type, record -> value.apply(record.provenance()));
  }
}

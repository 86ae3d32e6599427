package io.github.speculativeactions.build.eval;

import static io.github.speculativeactions.build.ColumnType.MESSAGES;
import static io.github.speculativeactions.build.ColumnType.TEXT;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.ProvenanceColumns;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.model.Outcome;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the eval dataset. */
public final class EvalSchema {

  private static final Column WHOLE = column("messages", MESSAGES, EvalRecord::messages);
  private static final Column PROMPT = column("prompt", MESSAGES, EvalRecord::prompt);
  private static final Column COMPLETION = column("completion", MESSAGES, EvalRecord::completion);
  private static final Column TOOLS =
      column("tools", ColumnType.TOOLS, row -> row.tools().isEmpty() ? null : row.tools());
  private static final Column ACTION_TYPE =
      column("action_type", TEXT, row -> row.actionType().label());
  private static final Column RESOLVED =
      column("resolved", ColumnType.BOOLEAN, EvalRecord::resolved);
  private static final Column KNOWN_RESOLVED =
      column("resolved", ColumnType.BOOLEAN, row -> known(row.provenance().outcome()));

  private static final RecordSchema REFERENCE =
      new RecordSchema(Dataset.EVAL, List.of(WHOLE, RESOLVED, ACTION_TYPE));
  private static final RecordSchema FULL =
      ProvenanceColumns.behind(
          Dataset.EVAL, List.of(PROMPT, COMPLETION, TOOLS, ACTION_TYPE, KNOWN_RESOLVED));

  private EvalSchema() {}

  /** {@return the columns of a choice} */
  public static RecordSchema of(RowColumns columns) {
    return switch (columns) {
      case REFERENCE -> reference();
      case FULL -> full();
    };
  }

  /** {@return the reference's columns: {@code messages}, {@code resolved}, {@code action_type}} */
  public static RecordSchema reference() {
    return REFERENCE;
  }

  /**
   * {@return the columns {@code prompt}, {@code completion}, {@code tools}, {@code action_type},
   * {@code resolved} (null where the outcome is unknown) and the provenance}
   */
  public static RecordSchema full() {
    return FULL;
  }

  private static @Nullable Boolean known(Outcome outcome) {
    return switch (outcome) {
      case RESOLVED -> true;
      case UNRESOLVED -> false;
      case UNKNOWN -> null;
    };
  }

  private static Column column(
      String name, ColumnType type, Function<EvalRecord, @Nullable Object> value) {
    return Column.of(name, type, EvalRecord.class, value);
  }
}

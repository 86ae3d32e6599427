package io.github.speculativeactions.build.eval;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import java.util.List;

/** The columns of the eval dataset. */
public final class EvalSchema {

  private static final RecordSchema REFERENCE =
      new RecordSchema(
          Dataset.EVAL,
          List.of(
              Column.of("messages", ColumnType.MESSAGES, EvalRecord.class, EvalRecord::messages),
              Column.of("resolved", ColumnType.BOOLEAN, EvalRecord.class, EvalRecord::resolved),
              Column.of(
                  "action_type",
                  ColumnType.TEXT,
                  EvalRecord.class,
                  record -> record.actionType().label())));

  private EvalSchema() {}

  /** {@return the reference's columns: {@code messages}, {@code resolved}, {@code action_type}} */
  public static RecordSchema reference() {
    return REFERENCE;
  }
}

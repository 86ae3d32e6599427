package io.github.speculativeactions.build.proposer;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import java.util.List;

/** The columns of the proposer dataset. */
public final class ProposerSchema {

  private static final RecordSchema REFERENCE =
      new RecordSchema(
          Dataset.PROPOSER,
          List.of(
              Column.of(
                  "prompt", ColumnType.MESSAGES, ProposerRecord.class, ProposerRecord::prompt),
              Column.of(
                  "completion",
                  ColumnType.MESSAGES,
                  ProposerRecord.class,
                  ProposerRecord::completion),
              Column.of(
                  "action_type",
                  ColumnType.TEXT,
                  ProposerRecord.class,
                  record -> record.actionType().label())));

  private ProposerSchema() {}

  /**
   * {@return the reference's columns {@code prompt} and {@code completion}, and the action type}
   */
  public static RecordSchema reference() {
    return REFERENCE;
  }
}

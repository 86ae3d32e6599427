package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import java.util.List;

/** The columns of the verifier dataset. */
public final class VerifierSchema {

  private static final RecordSchema REFERENCE =
      new RecordSchema(
          Dataset.VERIFIER,
          List.of(
              Column.of(
                  "prompt", ColumnType.MESSAGES, VerifierRecord.class, VerifierRecord::prompt),
              Column.of(
                  "chosen", ColumnType.MESSAGES, VerifierRecord.class, VerifierRecord::chosen),
              Column.of(
                  "rejected", ColumnType.MESSAGES, VerifierRecord.class, VerifierRecord::rejected),
              Column.of(
                  "action_type",
                  ColumnType.TEXT,
                  VerifierRecord.class,
                  record -> record.actionType().label())));

  private VerifierSchema() {}

  /**
   * {@return the reference's columns: {@code prompt}, {@code chosen}, {@code rejected}, {@code
   * action_type}}
   */
  public static RecordSchema reference() {
    return REFERENCE;
  }
}

package io.github.speculativeactions.build.verifier;

import static io.github.speculativeactions.build.ColumnType.MESSAGES;
import static io.github.speculativeactions.build.ColumnType.TEXT;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.ProvenanceColumns;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.RowColumns;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the verifier dataset. */
public final class VerifierSchema {

  private static final Column PROMPT = column("prompt", MESSAGES, VerifierRecord::prompt);
  private static final Column CHOSEN = column("chosen", MESSAGES, VerifierRecord::chosen);
  private static final Column REJECTED = column("rejected", MESSAGES, VerifierRecord::rejected);
  private static final Column TOOLS =
      column("tools", ColumnType.TOOLS, row -> row.tools().isEmpty() ? null : row.tools());
  private static final Column ACTION_TYPE =
      column("action_type", TEXT, row -> row.actionType().label());
  private static final Column REJECTED_ACTION_TYPE =
      column("rejected_action_type", TEXT, row -> row.rejectedActionType().label());
  private static final Column NEGATIVE_KIND =
      column("negative_kind", TEXT, row -> row.negativeKind().label());

  private static final Column MARGIN = column("margin", ColumnType.NUMBER, VerifierRecord::margin);

  private static final RecordSchema REFERENCE =
      new RecordSchema(Dataset.VERIFIER, List.of(PROMPT, CHOSEN, REJECTED, ACTION_TYPE));
  private static final RecordSchema FULL =
      ProvenanceColumns.behind(
          Dataset.VERIFIER,
          List.of(
              PROMPT,
              CHOSEN,
              REJECTED,
              TOOLS,
              ACTION_TYPE,
              REJECTED_ACTION_TYPE,
              NEGATIVE_KIND,
              MARGIN));

  private VerifierSchema() {}

  /** {@return the columns of a choice} */
  public static RecordSchema of(RowColumns columns) {
    return switch (columns) {
      case REFERENCE -> reference();
      case FULL -> full();
    };
  }

  /**
   * {@return the reference's columns: {@code prompt}, {@code chosen}, {@code rejected}, {@code
   * action_type}}
   */
  public static RecordSchema reference() {
    return REFERENCE;
  }

  /**
   * {@return the columns {@code prompt}, {@code chosen}, {@code rejected}, {@code tools}, {@code
   * action_type}, {@code rejected_action_type}, {@code negative_kind}, {@code margin} and the
   * provenance}
   */
  public static RecordSchema full() {
    return FULL;
  }

  private static Column column(
      String name, ColumnType type, Function<VerifierRecord, @Nullable Object> value) {
    return Column.of(name, type, VerifierRecord.class, value);
  }
}

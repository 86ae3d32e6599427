package io.github.speculativeactions.build.proposer;

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

/** The columns of the proposer dataset. */
public final class ProposerSchema {

  private static final Column PROMPT = column("prompt", MESSAGES, ProposerRecord::prompt);
  private static final Column COMPLETION =
      column("completion", MESSAGES, ProposerRecord::completion);
  private static final Column TOOLS =
      column("tools", ColumnType.TOOLS, row -> row.tools().isEmpty() ? null : row.tools());
  private static final Column ACTION_TYPE =
      column("action_type", TEXT, row -> row.actionType().label());

  private static final RecordSchema REFERENCE =
      new RecordSchema(Dataset.PROPOSER, List.of(PROMPT, COMPLETION, ACTION_TYPE));
  private static final RecordSchema FULL =
      ProvenanceColumns.behind(Dataset.PROPOSER, List.of(PROMPT, COMPLETION, TOOLS, ACTION_TYPE));

  private ProposerSchema() {}

  /** {@return the columns of a choice} */
  public static RecordSchema of(RowColumns columns) {
    return switch (columns) {
      case REFERENCE -> reference();
      case FULL -> full();
    };
  }

  /**
   * {@return the reference's columns {@code prompt} and {@code completion}, and the action type}
   */
  public static RecordSchema reference() {
    return REFERENCE;
  }

  /**
   * {@return the columns {@code prompt}, {@code completion}, {@code tools}, {@code action_type} and
   * the provenance}
   */
  public static RecordSchema full() {
    return FULL;
  }

  private static Column column(
      String name, ColumnType type, Function<ProposerRecord, @Nullable Object> value) {
    return Column.of(name, type, ProposerRecord.class, value);
  }
}

package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A few rows of a dataset, kept while it is written: the first of each action type, or of each kind
 * of negative. Not safe for use by several threads.
 */
final class SampleRows {

  /** Longer rows are not for reading, and some of them would hold a whole trace in memory each. */
  private static final long MAX_CHARACTERS = 200_000;

  private final RecordSchema schema;
  private final Map<ActionType, DatasetRecord> ofTypes = new EnumMap<>(ActionType.class);
  private final Map<NegativeKind, DatasetRecord> ofKinds = new EnumMap<>(NegativeKind.class);

  SampleRows(RecordSchema schema) {
    this.schema = schema;
  }

  void offer(DatasetRecord record) {
    if (record instanceof VerifierRecord pair) {
      offer(ofKinds, pair.negativeKind(), record);
    } else {
      offer(ofTypes, record.actionType(), record);
    }
  }

  private <K> void offer(Map<K, DatasetRecord> samples, K kind, DatasetRecord record) {
    if (!samples.containsKey(kind) && characters(schema, record) <= MAX_CHARACTERS) {
      samples.put(kind, record);
    }
  }

  /** {@return the rows, in the order of their types or kinds} */
  List<DatasetRecord> rows() {
    return Stream.concat(ofTypes.values().stream(), ofKinds.values().stream()).toList();
  }

  /** {@return how many characters the messages of a row have together} */
  static long characters(RecordSchema schema, DatasetRecord record) {
    long characters = 0;
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.MESSAGES
          && column.value().apply(record) instanceof List<?> messages) {
        for (Object message : messages) {
          characters += ((Message) message).content().length();
        }
      }
    }
    return characters;
  }
}

package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A few rows of a dataset, kept while it is written: the first of each action type, or of each kind
 * of negative. Not safe for use by several threads.
 */
final class SampleRows {

  /** Longer rows are not for reading, and some of them would hold a whole trace in memory each. */
  private static final long MAX_CHARACTERS = 200_000;

  private final RecordSchema schema;
  private final Map<Integer, DatasetRecord> samples = new TreeMap<>();

  SampleRows(RecordSchema schema) {
    this.schema = schema;
  }

  void offer(DatasetRecord record) {
    int kind = kind(record).ordinal();
    if (!samples.containsKey(kind) && characters(schema, record) <= MAX_CHARACTERS) {
      samples.put(kind, record);
    }
  }

  /** {@return the rows, in the order of their kinds} */
  List<DatasetRecord> rows() {
    return List.copyOf(samples.values());
  }

  private static Enum<?> kind(DatasetRecord record) {
    return record instanceof VerifierRecord pair ? pair.negativeKind() : record.actionType();
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

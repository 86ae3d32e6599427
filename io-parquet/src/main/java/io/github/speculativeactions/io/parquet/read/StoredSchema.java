package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.MessageType;

/**
 * The schema of a file.
 *
 * @param type without its decimal types
 * @param decimals those
 */
record StoredSchema(MessageType type, Decimals decimals) {

  /**
   * {@return the schema of a file}
   *
   * @throws SpeculativeActionsException (INPUT) if the elements make no tree, or have types that
   *     cannot be
   */
  static StoredSchema of(FileMetaData footer) {
    List<SchemaElement> elements = footer.getSchema();
    SchemaTree.check(elements);
    elements.forEach(StoredSchema::forgetUnknownType);
    Decimals decimals = Decimals.takenFrom(elements);
    if (elements.size() == 1) {
      return new StoredSchema(new MessageType(elements.get(0).getName(), List.of()), decimals);
    }
    try {
      return new StoredSchema(SchemaTypes.of(elements), decimals);
    } catch (RuntimeException e) {
      throw SpeculativeActionsException.input(
          "the schema in the footer is damaged: " + e.getMessage(), e);
    }
  }

  /** A type of a later version of the format is read as what stores it. */
  private static void forgetUnknownType(SchemaElement element) {
    if (element.isSetLogicalType() && element.getLogicalType().getSetField() == null) {
      element.unsetLogicalType();
    }
  }
}

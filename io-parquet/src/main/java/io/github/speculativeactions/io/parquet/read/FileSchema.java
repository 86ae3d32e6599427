package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Makes a schema of the list of elements that a footer holds, after a look at their numbers. */
final class FileSchema {

  private static final int MOST_LEVELS = 100;

  private final List<SchemaElement> elements;
  private int next;

  private FileSchema(List<SchemaElement> elements) {
    this.elements = elements;
  }

  /**
   * {@return the schema of a file}
   *
   * @throws SpeculativeActionsException (INPUT) if the elements make no tree, or have types that
   *     cannot be
   */
  static MessageType of(FileMetaData footer) {
    List<SchemaElement> elements = footer.getSchema();
    new FileSchema(elements).checkTree();
    elements.forEach(FileSchema::forgetUnknownType);
    if (elements.size() == 1) {
      return new MessageType(elements.get(0).getName(), List.of());
    }
    // Without row groups: only the schema is wanted, and their statistics need not be right.
    FileMetaData schemaOnly = new FileMetaData(footer.getVersion(), elements, 0, List.of());
    try {
      return new ParquetMetadataConverter()
          .fromParquetMetadata(schemaOnly)
          .getFileMetaData()
          .getSchema();
    } catch (IOException | RuntimeException e) {
      throw fault(String.valueOf(e.getMessage()), e);
    }
  }

  private void checkTree() {
    if (elements.isEmpty()) {
      throw fault("it has no elements", null);
    }
    checkElement(0);
    if (next != elements.size()) {
      throw fault("it has " + elements.size() + " elements, but its tree has " + next, null);
    }
  }

  private void checkElement(int level) {
    if (level > MOST_LEVELS) {
      throw fault("it is nested deeper than " + MOST_LEVELS + " levels", null);
    }
    if (next == elements.size()) {
      throw fault("an element states more children than there are elements", null);
    }
    SchemaElement element = elements.get(next++);
    boolean group = level == 0 || element.getType() == null;
    int children = group ? element.getNum_children() : 0;
    if (children < 0 || (level > 0 && group && children == 0)) {
      throw fault("'" + element.getName() + "' has neither a known type nor children", null);
    }
    for (int i = 0; i < children; i++) {
      checkElement(level + 1);
    }
  }

  /** A type of a later version of the format is read as what stores it. */
  private static void forgetUnknownType(SchemaElement element) {
    if (element.isSetLogicalType() && element.getLogicalType().getSetField() == null) {
      element.unsetLogicalType();
    }
  }

  private static SpeculativeActionsException fault(String what, @Nullable Exception cause) {
    String message = "the schema in the footer is damaged: " + what;
    return cause == null
        ? SpeculativeActionsException.input(message)
        : SpeculativeActionsException.input(message, cause);
  }
}

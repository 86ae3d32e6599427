package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * What a group is, by its logical type and, for files of old writers, by its form.
 *
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#nested-types">
 *     Nested types, backward-compatibility rules</a>
 */
enum Nesting {
  /** Its only field is repeated, and is the element. */
  LIST_OF_REPEATED,
  /** Its only field is a repeated group, whose only field is the element. */
  LIST_OF_CHILDREN,
  MAP,
  STRUCT;

  static Nesting of(GroupType group) {
    LogicalTypeAnnotation annotation = group.getLogicalTypeAnnotation();
    boolean wraps = group.getFieldCount() == 1 && isRepeated(group.getType(0));
    if (wraps && annotation instanceof ListLogicalTypeAnnotation) {
      return isElement(group.getType(0), group.getName()) ? LIST_OF_REPEATED : LIST_OF_CHILDREN;
    }
    boolean isMap =
        annotation instanceof MapLogicalTypeAnnotation
            || annotation instanceof MapKeyValueTypeAnnotation;
    return wraps && isMap && isEntry(group.getType(0)) ? MAP : STRUCT;
  }

  private static boolean isElement(Type repeated, String listName) {
    if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() > 1) {
      return true;
    }
    return isRepeated(repeated.asGroupType().getType(0))
        || repeated.getName().equals("array")
        || repeated.getName().equals(listName + "_tuple");
  }

  private static boolean isEntry(Type repeated) {
    if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() > 2) {
      return false;
    }
    return repeated.asGroupType().getFields().stream().noneMatch(Nesting::isRepeated);
  }

  private static boolean isRepeated(Type type) {
    return type.isRepetition(Repetition.REPEATED);
  }
}

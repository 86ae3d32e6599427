import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** Hands rows of JSON to parquet-java's writer in the form that a schema asks for. */
final class JsonWriteSupport extends WriteSupport<JsonNode> {

  private final MessageType schema;
  private RecordConsumer out;

  JsonWriteSupport(MessageType schema) {
    this.schema = schema;
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(JsonNode row) {
    out.startMessage();
    writeFields(schema, row);
    out.endMessage();
  }

  private void writeFields(GroupType type, JsonNode object) {
    for (Type field : type.getFields()) {
      writeField(field, type.getFieldIndex(field.getName()), object.path(field.getName()));
    }
  }

  private void writeField(Type field, int index, JsonNode value) {
    boolean isRepeated = field.isRepetition(Repetition.REPEATED);
    if (value.isMissingNode() || value.isNull() || (isRepeated && value.isEmpty())) {
      return;
    }
    out.startField(field.getName(), index);
    if (isRepeated) {
      value.forEach(item -> writeValue(field, item));
    } else {
      writeValue(field, value);
    }
    out.endField(field.getName(), index);
  }

  private void writeValue(Type type, JsonNode value) {
    if (type.isPrimitive()) {
      JsonValues.write(type.asPrimitiveType(), value, out);
      return;
    }
    GroupType group = type.asGroupType();
    out.startGroup();
    if (group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      writeItems(group.getType(0), value);
    } else if (group.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation) {
      writeEntries(group.getType(0).asGroupType(), value);
    } else {
      writeFields(group, value);
    }
    out.endGroup();
  }

  private void writeItems(Type repeated, JsonNode items) {
    if (items.isEmpty()) {
      return;
    }
    boolean wraps = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
    out.startField(repeated.getName(), 0);
    for (JsonNode item : items) {
      if (wraps) {
        out.startGroup();
        writeField(repeated.asGroupType().getType(0), 0, item);
        out.endGroup();
      } else {
        writeValue(repeated, item);
      }
    }
    out.endField(repeated.getName(), 0);
  }

  /** A map is an object, or a list of keys and values if its keys are no text. */
  private void writeEntries(GroupType entry, JsonNode map) {
    if (map.isEmpty()) {
      return;
    }
    out.startField(entry.getName(), 0);
    if (map.isObject()) {
      map.fieldNames()
          .forEachRemaining(key -> writeEntry(entry, TextNode.valueOf(key), map.get(key)));
    } else {
      map.forEach(item -> writeEntry(entry, item.get("key"), item.get("value")));
    }
    out.endField(entry.getName(), 0);
  }

  private void writeEntry(GroupType entry, JsonNode key, JsonNode value) {
    out.startGroup();
    writeField(entry.getType(0), 0, key);
    writeField(entry.getType(1), 1, value);
    out.endGroup();
  }
}

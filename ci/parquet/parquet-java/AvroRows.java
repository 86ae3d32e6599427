import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Rows of JSON as Avro's generic records. */
final class AvroRows {

  private AvroRows() {}

  static Object of(Schema schema, JsonNode value) {
    return switch (schema.getType()) {
      case UNION -> value.isNull() ? null : of(schema.getTypes().get(1), value);
      case RECORD -> record(schema, value);
      case ARRAY -> list(schema.getElementType(), value);
      case MAP -> map(schema.getValueType(), value);
      case INT -> value.intValue();
      case LONG -> value.longValue();
      case STRING -> value.textValue();
      default -> throw new IllegalArgumentException(schema + " is not used here");
    };
  }

  private static GenericData.Record record(Schema schema, JsonNode value) {
    GenericData.Record record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.name(), of(field.schema(), value.get(field.name())));
    }
    return record;
  }

  private static List<Object> list(Schema element, JsonNode value) {
    List<Object> list = new ArrayList<>();
    value.forEach(item -> list.add(of(element, item)));
    return list;
  }

  private static Map<String, Object> map(Schema valueSchema, JsonNode value) {
    Map<String, Object> map = new LinkedHashMap<>();
    value.fields().forEachRemaining(e -> map.put(e.getKey(), of(valueSchema, e.getValue())));
    return map;
  }
}

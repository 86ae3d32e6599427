package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** Makes an array of a list. */
final class ListConverter extends GroupConverter {

  private final RowSize row;
  private final ValueSink sink;
  private final Converter repeated;
  private ArrayNode array = JsonNodeFactory.instance.arrayNode();

  ListConverter(GroupType type, Converters converters, String path, ValueSink sink) {
    this.row = converters.row();
    this.sink = sink;
    Type field = type.getType(0);
    this.repeated =
        Nesting.of(type) == Nesting.LIST_OF_REPEATED
            ? converters.ofOne(field, path, value -> array.add(value))
            : new ElementConverter(field.asGroupType(), converters, path);
  }

  @Override
  public Converter getConverter(int index) {
    return repeated;
  }

  @Override
  public void start() {
    if (row.admits(0)) {
      array = JsonNodeFactory.instance.arrayNode();
    }
  }

  @Override
  public void end() {
    if (row.keeps()) {
      sink.accept(array);
    }
  }

  /** The group around an element, which is there also where the element is null. */
  private final class ElementConverter extends GroupConverter {

    private final Converter element;
    private JsonNode value = NullNode.getInstance();

    ElementConverter(GroupType type, Converters converters, String path) {
      this.element = converters.ofOne(type.getType(0), path, found -> value = found);
    }

    @Override
    public Converter getConverter(int index) {
      return element;
    }

    @Override
    public void start() {
      value = NullNode.getInstance();
    }

    @Override
    public void end() {
      if (row.admits(0)) {
        array.add(value);
      }
    }
  }
}

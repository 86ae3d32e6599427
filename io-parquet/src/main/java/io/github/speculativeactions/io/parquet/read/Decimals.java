package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/**
 * The scales of the decimal columns of a schema, kept beside it: as soon as parquet-java sees a
 * decimal type, it needs a library of shapes on a map, which is left out here.
 *
 * @param scales by the number that the schema's types have as their id
 */
record Decimals(Map<Integer, Integer> scales) {

  private static final int LARGEST_SCALE = 10_000;

  /** Some thousand digits: more takes long to print, and nobody has it. */
  private static final int MOST_BYTES = 1 << 10;

  /** Takes the decimal types out of a schema, and numbers its types. */
  static Decimals takenFrom(List<SchemaElement> elements) {
    Map<Integer, Integer> scales = new HashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      SchemaElement element = elements.get(i);
      element.setField_id(i);
      Integer scale = scaleIn(element);
      if (scale != null) {
        if (scale < 0 || scale > LARGEST_SCALE) {
          throw SpeculativeActionsException.input(
              "the schema in the footer is damaged: '"
                  + element.getName()
                  + "' has decimals of the scale "
                  + scale);
        }
        scales.put(i, scale);
        element.unsetLogicalType();
        element.unsetConverted_type();
        element.unsetScale();
        element.unsetPrecision();
      }
    }
    return new Decimals(scales);
  }

  /** {@return the scale of a type, or null if it is no decimal} */
  @Nullable Integer scaleOf(Type type) {
    return type.getId() == null ? null : scales.get(type.getId().intValue());
  }

  static JsonNode of(long unscaled, int scale) {
    return DecimalNode.valueOf(BigDecimal.valueOf(unscaled, scale));
  }

  static JsonNode of(byte[] unscaled, int scale, String path) {
    if (unscaled.length == 0 || unscaled.length > MOST_BYTES) {
      throw SpeculativeActionsException.input(
          "column '%s' holds a decimal of %s bytes; 1 to %s are read"
              .formatted(path, unscaled.length, MOST_BYTES));
    }
    return DecimalNode.valueOf(new BigDecimal(new BigInteger(unscaled), scale));
  }

  private static @Nullable Integer scaleIn(SchemaElement element) {
    if (element.isSetLogicalType() && element.getLogicalType().isSetDECIMAL()) {
      return element.getLogicalType().getDECIMAL().getScale();
    }
    return element.getConverted_type() == ConvertedType.DECIMAL ? element.getScale() : null;
  }
}

package io.github.speculativeactions.io.parquet;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The type of a column or of a part of one, as {@code datasets} calls it: a scalar, a list or a
 * struct.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface Feature permits Feature.Scalar, Feature.ListOf, Feature.Struct {

  /** Which of the three a feature is. */
  enum Kind {
    /** A {@link Scalar}. */
    SCALAR,
    /** A {@link ListOf}. */
    LIST,
    /** A {@link Struct}. */
    STRUCT
  }

  /** {@return which of the three it is} */
  Kind kind();

  /** A single value. */
  enum Scalar implements Feature {
    /** True or false. */
    BOOL,
    /** A whole number of 64 bits. */
    INT64,
    /** A floating-point number of 64 bits. */
    FLOAT64,
    /** UTF-8 text. */
    STRING,
    /** UTF-8 text that is JSON. */
    JSON;

    @Override
    public Kind kind() {
      return Kind.SCALAR;
    }
  }

  /**
   * A list of any length.
   *
   * @param element what each element is
   */
  record ListOf(Feature element) implements Feature {

    public ListOf {
      Objects.requireNonNull(element, "element");
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /**
   * Named fields in order.
   *
   * @param fields at least one, no two of the same name: Parquet has no empty group
   */
  record Struct(List<Field> fields) implements Feature {

    /**
     * Checks the fields.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if there is none or a name is there twice
     */
    public Struct {
      fields = checked(fields);
    }

    @Override
    public Kind kind() {
      return Kind.STRUCT;
    }
  }

  /**
   * A named part of a struct, or a column.
   *
   * @param name not empty; without control characters
   * @param feature what it holds
   */
  record Field(String name, Feature feature) {

    /**
     * Checks the name.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is empty, has a control character
     *     or is not valid Unicode
     */
    public Field {
      Objects.requireNonNull(feature, "feature");
      if (name.isEmpty()
          || name.chars().anyMatch(Character::isISOControl)
          || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
        throw SpeculativeActionsException.configuration(
            "the field name '"
                + name.replaceAll("\\p{Cntrl}", "?")
                + "' must be one or more Unicode characters, no control characters among them");
      }
    }
  }

  /** {@return the fields, copied; there is at least one and no name is there twice} */
  private static List<Field> checked(List<Field> fields) {
    if (fields.isEmpty()) {
      throw SpeculativeActionsException.configuration("a struct needs at least one field");
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw SpeculativeActionsException.configuration(
            "two fields of a struct are named '" + field.name() + "'; rename one");
      }
    }
    return List.copyOf(fields);
  }
}

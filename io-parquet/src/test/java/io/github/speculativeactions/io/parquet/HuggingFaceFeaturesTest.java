package io.github.speculativeactions.io.parquet;

import static io.github.speculativeactions.io.parquet.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.parquet.Feature.Field;
import io.github.speculativeactions.io.parquet.Feature.ListOf;
import io.github.speculativeactions.io.parquet.Feature.Scalar;
import io.github.speculativeactions.io.parquet.Feature.Struct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceFeaturesTest {

  private static final Struct MESSAGE =
      new Struct(
          List.of(
              new Field("role", Scalar.STRING),
              new Field("content", Scalar.STRING),
              new Field(
                  "tool_calls",
                  new ListOf(
                      new Struct(
                          List.of(
                              new Field("id", Scalar.STRING),
                              new Field(
                                  "function",
                                  new Struct(
                                      List.of(
                                          new Field("name", Scalar.STRING),
                                          new Field("arguments", Scalar.JSON)))))))),
              new Field("name", Scalar.STRING)));

  private static final HuggingFaceFeatures EVERY_FORM =
      HuggingFaceFeatures.of(
          List.of(
              new Field("prompt", new ListOf(MESSAGE)),
              new Field("tools", Scalar.JSON),
              new Field("step", Scalar.INT64),
              new Field("margin", Scalar.FLOAT64),
              new Field("resolved", Scalar.BOOL),
              new Field("tags", new ListOf(new ListOf(Scalar.STRING))),
              new Field("_type", new Struct(List.of(new Field("_type", Scalar.STRING)))),
              new Field("größe \"x\\", Scalar.INT64)));

  /**
   * These very files are given to the real {@code datasets} by ci/check_huggingface_features.py.
   */
  @ParameterizedTest
  @EnumSource
  void everyFormIsWrittenAsDatasetsReadsIt(JsonColumns jsonColumns) throws IOException {
    assertThat(EVERY_FORM.toJson(jsonColumns)).isEqualTo(resource(jsonColumns + ".json"));
  }

  @Test
  void columnsKeepTheirOrderAndAListCopiedFromCannotChangeThem() {
    List<Field> columns = new ArrayList<>(List.of(new Field("z", Scalar.BOOL)));
    columns.add(new Field("a", Scalar.INT64));
    HuggingFaceFeatures features = HuggingFaceFeatures.of(columns);
    columns.clear();
    assertThat(features.toJson(JsonColumns.TEXT))
        .isEqualTo(
            "{\"info\":{\"features\":{\"z\":{\"dtype\":\"bool\",\"_type\":\"Value\"},"
                + "\"a\":{\"dtype\":\"int64\",\"_type\":\"Value\"}}}}");
  }

  @Test
  void theOrderOfFieldsMakesADifference() {
    Field a = new Field("a", Scalar.BOOL);
    Field b = new Field("b", Scalar.BOOL);
    assertThat(new Struct(List.of(a, b))).isNotEqualTo(new Struct(List.of(b, a)));
  }

  @Test
  void aStructWithoutFieldsIsRefused() {
    assertRefused(Category.CONFIGURATION, () -> new Struct(List.of()))
        .hasMessage("a struct needs at least one field");
  }

  @Test
  void twoFieldsOfOneNameAreRefused() {
    Field field = new Field("same", Scalar.BOOL);
    assertRefused(Category.CONFIGURATION, () -> HuggingFaceFeatures.of(List.of(field, field)))
        .hasMessage("two fields of a struct are named 'same'; rename one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\0"})
  void aNameThatCannotBeAColumnIsRefused(String name) {
    assertRefused(Category.CONFIGURATION, () -> new Field(name, Scalar.BOOL))
        .hasMessageStartingWith("the field name '" + name.replaceAll("[\n\0]", "?") + "'");
  }

  @Test
  void aNameWithHalfACharacterIsRefused() {
    assertRefused(Category.CONFIGURATION, () -> new Field("a\ud800", Scalar.BOOL))
        .hasMessageContaining("Unicode");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HuggingFaceFeaturesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}

package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ExcerptTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void aTextIsCutBehind80Characters() {
    assertThat(Excerpt.of("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(Excerpt.of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(Excerpt.of("x".repeat(79) + "\ud83d\ude00y")).isEqualTo("x".repeat(79) + "…");
    assertThat(Excerpt.of(NODES.stringNode("x".repeat(78) + "\ud83d\ude00y")))
        .isEqualTo("\"" + "x".repeat(78) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "-12.50",
        "1E+400",
        "\"a\\\"\\u0001\"",
        "[1,{\"a\":[]}]",
        "{\"a\":{\"b\":null}}",
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"",
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"",
      })
  void aValueIsShownAsItsJsonText(String json) {
    assertThat(Excerpt.of(StrictJson.parse(json, ""))).isEqualTo(Excerpt.of(json));
  }

  @Test
  void ofALargeValueOnlyTheBeginningIsWritten() {
    Rest rest = new Rest();
    JsonNode value = NODES.arrayNode().add("x".repeat(100_000)).addPOJO(rest);
    assertThat(Excerpt.of(value)).isEqualTo("[\"" + "x".repeat(78) + "…");
    assertThat(rest.written).isFalse();
  }

  /** Stands for the many megabytes that no message needs. */
  static final class Rest {

    private boolean written;

    public String getText() {
      written = true;
      return "";
    }
  }
}

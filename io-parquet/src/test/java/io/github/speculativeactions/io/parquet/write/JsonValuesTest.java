package io.github.speculativeactions.io.parquet.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.sink.WellFormedText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [1, {\"a\": null}] \n",
        "\"text\"",
        "true",
        "-0.5e-7",
        "{\"a\":1,\"a\":2}",
        "999999999999999999",
        "{\"whole pair\": \"\\ud83d\\uDE00 \\ud7ff \\\\ud83d\"}",
        "{\"pi\": 3.14159265358979323846264338327950288419716939937510}"
      })
  void oneJsonValueIsKeptAsItIs(String text) {
    assertThat(stored(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "ls -l",
        "{",
        "{'a': 1}",
        "{\"a\": 1,}",
        "[1, 2",
        "1 2",
        "{} {}",
        "[]]",
        "NaN",
        "01",
        "\"line\nbreak\"",
        "\ufeff{}",
        "\"half",
        // What Jackson takes for UTF-16 or UTF-32.
        "1\0",
        "\0001",
        "\0\0\0001",
        "{\0}\0",
        // What datasets cannot load.
        "1000000000000000000000",
        "{\"id\": 123456789012345678901234567890}",
        // What DuckDB cannot: halves of surrogate pairs.
        "{\"cut\": \"\\ud83d\"}",
        "[\"\\uDE00 low first \\ud83d\"]",
        "{\"\\ud83d name\": 1}"
      })
  void otherTextBecomesAJsonString(String text) {
    assertThat(stored(text)).startsWith("\"").endsWith("\"");
    assertThat(JsonMapper.shared().readTree(stored(text)).stringValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 100_000})
  void whatIsNestedTooDeepBecomesAJsonString(int depth) {
    assertThat(stored("[".repeat(depth) + "]".repeat(depth))).startsWith("\"[[");
  }

  @Property
  void whatIsStoredIsAlwaysJson(@ForAll String text) {
    assertThat(JsonMapper.shared().readTree(JsonValues.of(WellFormedText.utf8(text)))).isNotNull();
  }

  private static String stored(String text) {
    return new String(JsonValues.of(text.getBytes(UTF_8)), UTF_8);
  }
}

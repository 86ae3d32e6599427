package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTest {

  @Example
  void theLayoutIsThatOfDatasets() {
    Map<String, Object> struct = new LinkedHashMap<>();
    struct.put("name", "meta");
    struct.put("struct", List.of(Map.of("name", "when")));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("info", Map.of("features", List.of(struct)));
    map.put("rows", 12L);
    map.put("tags", List.of("a b", "n<1K"));
    assertThat(Yaml.write(map))
        .isEqualTo(
            """
            info:
              features:
              - name: meta
                struct:
                - name: when
            rows: 12
            tags:
            - a b
            - "n<1K"
            """);
  }

  @Property(tries = 500)
  void anyTextIsReadBackAsItWas(@ForAll String text) {
    String whole = text.replaceAll("[\\ud800-\\udfff]", "?");
    assertThat(read(Yaml.write(Map.of("key", whole)))).isEqualTo(Map.of("key", whole));
    assertThat(read(Yaml.write(Map.of("key", List.of(whole)))))
        .isEqualTo(Map.of("key", List.of(whole)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "No",
        "null",
        "~",
        "1",
        "1.5",
        "0x1",
        "1e3",
        "- a",
        "a: b",
        "a #b",
        "a ",
        " a",
        "",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "{a",
        "[a",
        "a\u0085b",
        "a\u2028b",
        "\ufeffa",
        "---",
        "2026-11-26",
        "12:30",
        "\"a\"",
        "a\\b",
        "\u0000",
        "😀",
        "data/train-*",
        "true"
      })
  void textThatLooksLikeSomethingElseStaysText(String text) {
    assertThat(read(Yaml.write(Map.of("key", text)))).isEqualTo(Map.of("key", text));
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}

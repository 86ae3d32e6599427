package io.github.speculativeactions.io.hf.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Whatever a program wrote into a card stays when ours is put into it. */
class CardMergePropertiesTest {

  private static final List<String> KEYS = List.of("configs", "dataset_info");
  private static final String SIZE = "size_categories";
  private static final String OURS =
      """
      size_categories:
      - 1K<n<10K
      dataset_info:
        features:
        - name: prompt
          dtype: string
      configs:
      - config_name: default
        data_files:
        - split: train
          path: data/train-*
      """;

  @Property(tries = 500)
  void everythingElseStaysOrTheCardIsRefused(
      @ForAll("metadata") Map<String, Object> metadata, @ForAll("styles") DumpSettings style) {
    String yaml = new Dump(style).dumpToString(metadata);
    String merged;
    try {
      merged = merge(yaml);
    } catch (SpeculativeActionsException e) {
      assertThat(e).hasMessageContaining("cannot be changed safely");
      Statistics.collect("refused");
      return;
    }
    Statistics.collect("merged");
    Statistics.coverage(coverage -> coverage.check("merged").percentage(share -> share > 80.0));
    assertThat(parts(merged)).as(yaml).isEqualTo(expected(yaml));
  }

  private static String merge(String yaml) {
    byte[] card = ("---\n" + yaml + "---\n# Theirs\n").getBytes(UTF_8);
    String merged =
        new String(CardMerge.merge(card, ("---\n" + OURS + "---\n").getBytes(UTF_8)), UTF_8);
    assertThat(merged).startsWith("---\n").endsWith("\n---\n# Theirs\n");
    return merged.substring(4, merged.lastIndexOf("---\n# Theirs"));
  }

  private static Map<String, Object> expected(String yaml) {
    Map<String, Object> expected = parts(yaml);
    Map<String, Object> ours = parts(OURS);
    boolean isAllOurs =
        expected.keySet().stream()
            .noneMatch(key -> key.startsWith("configs ") && !ours.containsKey(key));
    if (!isAllOurs || !expected.containsKey(SIZE)) {
      ours.remove(SIZE);
    }
    expected.putAll(ours);
    return expected;
  }

  /** The values of other keys by key, and each config of ours by its key and its name. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> parts(String yaml) {
    Map<String, Object> parts = new LinkedHashMap<>();
    var all = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    all.forEach(
        (key, value) -> {
          if (KEYS.contains(key)) {
            List<Object> configs =
                value instanceof List<?> list ? (List<Object>) list : List.of(value);
            for (Object config : configs) {
              Map<String, Object> rest = new LinkedHashMap<>((Map<String, Object>) config);
              Object name = rest.remove("config_name");
              parts.put(key + " " + (name == null ? "default" : name), rest);
            }
          } else {
            parts.put(key, value);
          }
        });
    return parts;
  }

  @Provide
  Arbitrary<DumpSettings> styles() {
    return Combinators.combine(
            Arbitraries.of(ScalarStyle.PLAIN, ScalarStyle.SINGLE_QUOTED, ScalarStyle.DOUBLE_QUOTED),
            Arbitraries.of(0, 2),
            Arbitraries.of(40, 80, 10_000),
            Arbitraries.of(true, false))
        .as(
            (scalars, dash, width, unicode) ->
                DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setDefaultScalarStyle(scalars)
                    .setIndent(dash + 2)
                    .setIndicatorIndent(dash)
                    .setWidth(width)
                    .setUseUnicodeEncoding(unicode)
                    .build());
  }

  @Provide
  Arbitrary<Map<String, Object>> metadata() {
    Arbitrary<List<String>> names =
        Arbitraries.of("default", "other", "x y", "0", "de-AT", "Å", "config_name")
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    Arbitrary<Map<String, Object>> others =
        Arbitraries.maps(Arbitraries.of("license", "tags", "pretty_name", "extra", SIZE), values())
            .ofMaxSize(4);
    return names.flatMap(
        all ->
            Combinators.combine(
                    others,
                    each(all, this::config),
                    each(all, this::info),
                    Arbitraries.of(true, false))
                .as(CardMergePropertiesTest::together));
  }

  private static Map<String, Object> together(
      Map<String, Object> others, List<Object> configs, List<Object> infos, boolean last) {
    Map<String, Object> all = new LinkedHashMap<>(last ? Map.of() : others);
    if (!configs.isEmpty()) {
      all.put("configs", configs);
      all.put("dataset_info", infos.size() == 1 ? infos.get(0) : infos);
    }
    if (last) {
      all.putAll(others);
    }
    if (all.isEmpty()) {
      all.put("license", "mit");
    }
    return all;
  }

  private interface Maker {
    Arbitrary<Object> make(String name);
  }

  private static Arbitrary<List<Object>> each(List<String> names, Maker maker) {
    Arbitrary<List<Object>> all = Arbitraries.just(List.of());
    for (String name : names) {
      all =
          Combinators.combine(all, maker.make(name))
              .as(
                  (before, one) -> {
                    List<Object> more = new ArrayList<>(before);
                    more.add(one);
                    return more;
                  });
    }
    return all;
  }

  private Arbitrary<Object> config(String name) {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(
                "x/*", List.of("p/*"), List.of(Map.of("split", "train", "path", List.of("a/*")))),
            values())
        .as(
            (first, files, note) -> {
              Map<String, Object> config = new LinkedHashMap<>();
              if (first) {
                config.put("config_name", name);
              }
              config.put("data_files", files);
              config.put("note", note);
              config.put("config_name", name);
              return config;
            });
  }

  private Arbitrary<Object> info(String name) {
    return Arbitraries.of("a", "config_name", "config_name: default")
        .map(
            feature -> {
              Map<String, Object> info = new LinkedHashMap<>();
              info.put("config_name", name);
              info.put("features", List.of(Map.of("name", feature), Map.of("config_name", "x")));
              info.put("download_size", "2");
              return info;
            });
  }

  private static Arbitrary<Object> values() {
    Arbitrary<Object> texts =
        Arbitraries.of(
            "a",
            "x: y",
            "multi\nline text\nhere",
            "---",
            "- dash",
            "#hash",
            "",
            "it's",
            "\"q\"",
            "é…Å",
            "yes",
            "1",
            "&anchor",
            "*star",
            "a very long ".repeat(12),
            "trailing colon:",
            "  lead",
            "tab\tin",
            "key: |\n  x",
            "[",
            "{a",
            "'",
            "configs:",
            "\nconfigs:\n- a");
    return Arbitraries.oneOf(
        texts,
        texts.list().ofMaxSize(3).map(list -> (Object) list),
        texts.map(text -> (Object) Map.of("configs", text)));
  }
}

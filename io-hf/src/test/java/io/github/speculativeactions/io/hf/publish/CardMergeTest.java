package io.github.speculativeactions.io.hf.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CardMergeTest {

  private static final String OURS =
      """
      ---
      pretty_name: Ours
      license: other
      dataset_info:
        features:
        - name: prompt
          dtype: string
        splits:
        - name: train
          num_examples: 7
        download_size: 99
      configs:
      - config_name: default
        data_files:
        - split: train
          path: "data/train-*"
      ---

      # Ours
      """;

  private static final String OUR_KEYS =
      OURS.substring(OURS.indexOf("dataset_info"), OURS.lastIndexOf("---"));

  private static String merge(String card) {
    String merged = new String(CardMerge.merge(card.getBytes(UTF_8), OURS.getBytes(UTF_8)), UTF_8);
    assertThat(CardMerge.merge(merged.getBytes(UTF_8), OURS.getBytes(UTF_8)))
        .as("merged again")
        .isEqualTo(merged.getBytes(UTF_8));
    return merged;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> metadata(String card) {
    String yaml = card.substring(4, card.indexOf("\n---\n") + 1);
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  @Test
  void twoKeysChangeAndEveryOtherByteStays() {
    String before =
        """
        ---
        # set by hand
        license:   mit   # really
        tags: [a,
          b]
        """;
    String after =
        """
        # how it was made
        extra: |
          configs: not these
        ---
        ## Über “mine”
        ---
        configs: nor these
        """;

    String merged =
        merge(
            before
                + "dataset_info:\n  features:\n  - name: old\n    dtype: string\n"
                + "configs:\n- config_name: default\n  data_files: old/*\n\n"
                + after);

    assertThat(merged).isEqualTo(before + OUR_KEYS + "\n" + after);
    assertThat(metadata(merged)).containsEntry("extra", "configs: not these\n");
  }

  @Test
  void keysThatAreMissingComeLast() {
    assertThat(merge("---\nlicense: mit\n---\n# Mine\n"))
        .isEqualTo("---\nlicense: mit\n" + OUR_KEYS + "---\n# Mine\n");
  }

  private static String sized(String card, String size) {
    byte[] ours =
        OURS.replace("license", "size_categories:\n- " + size + "\nlicense").getBytes(UTF_8);
    return new String(CardMerge.merge(card.getBytes(UTF_8), ours), UTF_8);
  }

  @Test
  void theSizeOfWhatIsAllOursIsNew() {
    String card = "---\nsize_categories: # small\n- n<1K\n# ours\ntags: [a]\n---\n# Mine\n";

    assertThat(sized(card, "1K<n<10K"))
        .isEqualTo(
            "---\nsize_categories:\n- 1K<n<10K\n# ours\ntags: [a]\n" + OUR_KEYS + "---\n# Mine\n");
    assertThat(sized("---\ntags: [a]\n---\n", "1K<n<10K")).doesNotContain("size_categories");
  }

  @Test
  void theSizeOfWhatIsOthersTooStays() {
    String card =
        "---\nsize_categories: [n>1T]\nconfigs:\n- config_name: x\n  data_files: x/*\n---\n";

    assertThat(sized(card, "1K<n<10K")).contains("size_categories: [n>1T]\n");
  }

  @Test
  void aSizeThatAnotherKeyPointsToIsRefused() {
    String card = "---\nsize_categories: &s [n<1K]\nother: *s\n---\n";

    assertThatThrownBy(() -> sized(card, "1K<n<10K")).hasMessageContaining("changed safely");
  }

  @Test
  void textWithoutMetadataGetsItInFront() {
    assertThat(merge("# Mine\n")).isEqualTo("---\n" + OUR_KEYS + "---\n# Mine\n");
    assertThat(merge("---\n\nno end of metadata\n"))
        .isEqualTo("---\n" + OUR_KEYS + "---\n---\n\nno end of metadata\n");
  }

  @Test
  void anEmptyCardIsReplaced() {
    assertThat(merge(" \n")).isEqualTo(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void lineEndsAreThoseOfTheCard(String lineEnd) {
    String merged = merge("---\nlicense: mit\n---\n# Mine\n".replace("\n", lineEnd));

    assertThat(merged)
        .isEqualTo(("---\nlicense: mit\n" + OUR_KEYS + "---\n# Mine\n").replace("\n", lineEnd));
  }

  @Test
  void bytesThatAreNoUtf8Stay() {
    byte[] card = "---\nlicense: mit\n---\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    byte[] merged = CardMerge.merge(card, OURS.getBytes(UTF_8));

    assertThat(new String(merged, StandardCharsets.ISO_8859_1)).endsWith("caf\u00e9\n");
  }

  @Test
  void anotherConfigSurvivesInBothKeys() {
    String merged =
        merge(
            """
            ---
            configs:
              - config_name: small   # theirs
                data_files: small/*.parquet

              # the big one
              - data_files: old/*
                config_name: "default"
            dataset_info:
              config_name: small
              features:
              - name: x
                dtype: string
            ---
            """);

    assertThat(merged)
        .startsWith(
            """
            ---
            configs:
              - config_name: small   # theirs
                data_files: small/*.parquet

              # the big one
              - config_name: default
                data_files:
                - split: train
                  path: "data/train-*"
            dataset_info:
            - config_name: small
              features:
              - name: x
                dtype: string
            - config_name: default
              features:
              - name: prompt
            """);
    assertThat(metadata(merged).get("configs")).asInstanceOf(LIST).hasSize(2);
    assertThat(metadata(merged).get("dataset_info")).asInstanceOf(LIST).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs: [{config_name: a}]\n",
        "configs:\n",
        "configs:\n- config_name: a\nconfigs:\n- config_name: b\n",
        "configs:\n- config_name: [a]\n",
        "configs:\n- config_name: a\n  default: true\n  data_files: x\n",
        "configs:\n- &shared\n  config_name: default\n",
        "configs:\n  - config_name: a\n - config_name: b\n",
        "configs:\n- config_name: a\n  \"default\": true\n  data_files: x\n",
        "configs:\n- ? config_name\n  : a\n  data_files: x\n",
        "configs:\n- *shared\n",
        "configs:\n- \"config\\_name\": a\n",
        "configs:\n- config_name: default\n    mine\n  data_files: x\n",
        "configs:\n- config_name: a\n- config_name: a\n",
        "license: *missing\n",
        "dataset_info: {features: []}\n",
        "{license: mit}\n",
        "- license\n",
        "tags: [\na]\n",
        "title: \"one\nconfigs: two\"\n",
        "\tlicense: mit\n",
        "? license\n: mit\n"
      })
  void whatCannotBeChangedSafelyIsRefused(String metadata) {
    assertThatThrownBy(() -> merge("---\n" + metadata + "---\n"))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("cannot be changed safely");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"config_name\": de-AT",
        "'config_name': \"de-AT\"",
        "config_name : de-AT   # theirs",
        "config_name: x y",
        "config_name: x#y:z",
        "config_name: \u00c5",
        "config_name: 'default '"
      })
  void aConfigOfAnotherNameStaysHoweverItIsWritten(String name) {
    String merged = merge("---\nconfigs:\n- " + name + "\n  data_files: de/*\n---\n");

    assertThat(merged).contains("- " + name + "\n  data_files: de/*\n- config_name: default\n");
  }

  @Test
  void aLetterThatEndsWithTheByteOfALineEndEndsNoLine() {
    assertThat(merge("---\ntitle: |\n  \u00c5---\n---\n"))
        .startsWith("---\ntitle: |\n  \u00c5---\ndataset_info:");
  }

  @Test
  void aliasesOfAliasesAreRefusedBeforeTheyAreCompared() {
    StringBuilder metadata = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i <= 22; i++) {
      metadata.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }

    assertThatThrownBy(() -> merge("---\n" + metadata + "---\n"))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("aliases of aliases");
  }

  @Test
  void aByteOrderMarkIsRefused() {
    assertThatThrownBy(() -> merge("\ufeff---\nlicense: mit\n---\n"))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("byte order mark");
  }

  @Test
  void aSealHoldsUntilAByteChanges() {
    byte[] sealed = CardSeal.seal(OURS.getBytes(UTF_8));
    byte[] changed = sealed.clone();
    changed[5]++;

    assertThat(CardSeal.isWhole(sealed)).isTrue();
    assertThat(CardSeal.isWhole(changed)).isFalse();
    assertThat(CardSeal.isWhole(OURS.getBytes(UTF_8))).isFalse();
    assertThat(CardSeal.isWhole(new byte[0])).isFalse();
  }
}

package io.github.speculativeactions.io.hf.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.SplitChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules one by one; {@code ci/hub/compare_layouts.py} holds them against {@code datasets}. */
class DatasetLayoutTest {

  private static final String SPLITS =
      """
      configs:
      - config_name: default
        data_files:
        - split: tool
          path: data/tool-*
        - split: both
          path:
          - data/tool-0.parquet
          - data/x*
      - config_name: other
        data_files: more/**
      """;

  private static final String[] PATHS = {
    "README.md", "data/tool-0.parquet", "data/tool-1.parquet", "data/xml.parquet", "more/a/b.jsonl"
  };

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, tool, data/tool-0.parquet data/tool-1.parquet",
        "-, both, data/tool-0.parquet data/xml.parquet",
        "-, -, data/tool-0.parquet data/tool-1.parquet data/xml.parquet",
        "default, tool, data/tool-0.parquet data/tool-1.parquet",
        "other, -, more/a/b.jsonl",
        "other, train, more/a/b.jsonl"
      })
  void aCardSaysWhichFilesASplitHas(@Nullable String config, @Nullable String split, String files) {
    assertThat(layout(SPLITS, PATHS).files(new SplitChoice(config, split)))
        .containsExactly(files.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "-, train, \"no split 'train'; it has 'tool', 'both'\"",
        "other, tool, \"no split 'tool'; it has 'train'\"",
        "no, -, \"no configuration 'no'; there are 'default', 'other'\""
      })
  void anUnknownNameIsRefusedWithThoseThatThereAre(
      @Nullable String config, @Nullable String split, String message) {
    assertRefused(() -> layout(SPLITS, PATHS).files(new SplitChoice(config, split)), message);
  }

  @ParameterizedTest
  @CsvSource({
    "data/a-00000-of-00001.jsonl data/test-00000-of-00001.jsonl train.jsonl, test a",
    "x.eval train.jsonl, logs",
    "x/training/a.jsonl x/my-eval-1/b.jsonl dev.jsonl, train test",
    "train.jsonl my.dev_1.jsonl evaluation-2.jsonl, train validation test",
    "trainer.jsonl contest.jsonl train, train",
    "a.jsonl b/c.jsonl, train"
  })
  void withoutACardNamesTellTheSplits(String paths, String splits) {
    DatasetLayout layout = layout(null, paths.split(" "));
    assertThatThrownBy(() -> layout.files(new SplitChoice(null, "none")))
        .hasMessageEndingWith("it has '" + splits.replace(" ", "', '") + "'");
  }

  @Test
  void withoutACardOnlyTheMostFrequentKindIsData() {
    assertThat(files(null, "a.jsonl", "b.json.gz", "c.csv", "LICENSE", "x.py", "y.png"))
        .containsExactly("a.jsonl", "b.json.gz");
    assertThat(files(null, "a.csv", "b.parquet")).containsExactly("b.parquet");
  }

  @Test
  void whatIsHiddenOrDescribesTheDatasetIsNoDataUnlessNamed() {
    String[] paths = {".a/b.jsonl", "__c/d.jsonl", "e/.f.jsonl", "config.json", "g.jsonl"};
    assertThat(files(null, paths)).containsExactly("g.jsonl");
    String card = "configs: [{config_name: c, data_files: ['.a/*', '__c/*', 'e/.*', config.json]}]";
    assertThat(files(card, paths))
        .containsExactly(".a/b.jsonl", "__c/d.jsonl", "config.json", "e/.f.jsonl");
  }

  @Test
  void aConfigurationMayLieInAFolder() {
    String card =
        "configs: [{config_name: en, data_dir: en, default: true}, {config_name: de, data_dir: ./de/}]";
    String[] paths = {"en/test.jsonl", "de/train.jsonl", "train.jsonl"};
    assertThat(files(card, paths)).containsExactly("en/test.jsonl");
    assertThat(layout(card, paths).files(new SplitChoice("de", "train")))
        .containsExactly("de/train.jsonl");
  }

  @Test
  void othersClaimWhatTheyNameByPatternOrFolderAndEverythingIfTheyNameNothing() {
    String card =
        """
        configs:
        - config_name: default
          data_files: data/*
        - config_name: one
          data_files: [data/tool-1.parquet, data/missing.parquet]
        - config_name: folder
          data_dir: more
        - config_name: everything
        """;

    assertThat(layout(card, PATHS).claimedByOthers("default"))
        .isEqualTo(layout("configs: [{config_name: everything}]", PATHS).claimedByOthers("default"))
        .contains("data/tool-1.parquet", "more/a/b.jsonl");
    String named = card.replace("- config_name: everything\n", "");
    assertThat(layout(named, PATHS).claimedByOthers("default"))
        .containsExactly("data/tool-1.parquet", "more/a/b.jsonl");
  }

  @Test
  void aDocumentOfItsOwnOverridesTheCard() {
    DatasetLayout layout =
        DatasetLayout.of(
            List.of("a.jsonl", "b.jsonl"),
            Map.of(
                "README.md",
                card("configs: [{config_name: a, data_files: a.jsonl}]"),
                ".huggingface.yaml",
                "configs: [{config_name: b, data_files: b.jsonl}]"));
    assertThat(layout.files(SplitChoice.DEFAULT)).containsExactly("b.jsonl");
  }

  @Test
  void ofTwoDefaultsNoneIsChosen() {
    String card =
        "configs: [{config_name: default, data_files: a}, {config_name: b, data_files: a, default: yes}]";
    assertRefused(() -> files(card, "a"), "more than one configuration is the default");
    String none = card.replace("default,", "c,").replace(", default: yes", "");
    assertRefused(() -> files(none, "a"), "none of the configurations 'c', 'b' is the default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../other/a.jsonl",
        "a/../../b",
        "https://example.org/a.jsonl",
        "hf://datasets/alice/other/a.jsonl",
        "zip://*.csv::a.zip"
      })
  void filesOutsideOfTheRepositoryAreNotLookedFor(String path) {
    assertRefused(
        () -> files("configs: [{config_name: c, data_files: '" + path + "'}]", "a.jsonl"),
        "outside of the repository");
    assertRefused(
        () -> files("configs: [{config_name: c, data_dir: '" + path + "'}]", "a.jsonl"),
        "outside of the repository");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs: text",
        "configs: [text]",
        "configs: [{data_files: a.jsonl}]",
        "configs: [{config_name: c, data_files: {train: a.jsonl}}]",
        "configs: [{config_name: c, data_files: []}]",
        "configs: [{config_name: c, data_files: [{split: a-b, path: a.jsonl}]}]",
        "configs: [{config_name: c, data_files: [{split: a}]}]",
        "configs: [{config_name: c, data_files: [{split: a, path: x}, {split: a, path: y}]}]",
        "configs: [{config_name: c, data_files: [[a.jsonl]]}]"
      })
  void configurationsOfAnotherFormAreRefused(String card) {
    assertRefused(() -> files(card, "a.jsonl"), "'configs' of README.md are not understood");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [b | is no YAML",
        "a: *b | has an alias of something that is not before it",
        "a: {<<: {b: c}} | has a merge key",
      })
  void metadataThatCannotBeReadSafelyIsRefused(String card, String message) {
    assertRefused(() -> files(card, "a.jsonl"), message);
  }

  @Test
  void metadataWithoutMeasureIsRefused() {
    assertRefused(() -> files("a: " + "[".repeat(60) + "]".repeat(60), "a.jsonl"), "nested deeper");
    String aliases = "a: &a [x]\nb: [" + "*a, ".repeat(101) + "]";
    assertRefused(() -> files(aliases, "a.jsonl"), "has more than 100 aliases");
    assertRefused(() -> files("a: '" + "x".repeat(2_100_000) + "'", "a.jsonl"), "has more than");
    String stars = "configs: [{config_name: c, data_files: '*a*a*a*a*a'}]";
    assertRefused(() -> files(stars, "a.jsonl"), "more than 4 stars");
  }

  @Test
  void aliasesOfAliasesTakeNoRoom() {
    StringBuilder card = new StringBuilder("x0: &x0 [y, y, y, y, y, y, y, y, y, y]\n");
    for (int i = 1; i < 9; i++) {
      String of = ", *x" + (i - 1);
      card.append("x").append(i).append(": &x").append(i).append(" [y").append(of.repeat(10));
      card.append("]\n");
    }
    assertThat(files(card + "configs: [{config_name: c, data_files: a.jsonl}]", "a.jsonl"))
        .containsExactly("a.jsonl");
  }

  @Test
  void anAliasIsWhatItStandsFor() {
    String card = "x: &x [a.jsonl]\nconfigs: [{config_name: c, data_files: *x}]";
    assertThat(files(card, "a.jsonl", "b.jsonl")).containsExactly("a.jsonl");
  }

  @Test
  void aBraceIsNoWildcard() {
    String card = "configs: [{config_name: c, data_files: '{a,b}.jsonl'}]";
    assertThat(files(card, "a.jsonl", "{a,b}.jsonl")).containsExactly("{a,b}.jsonl");
    assertRefused(() -> files(card.replace("}.", "}*."), "a.jsonl"), "have a brace");
  }

  @Test
  void theConvertedBranchHasConfigurationsAndSplitsAsFolders() {
    DatasetLayout layout =
        DatasetLayout.ofConverted(
            List.of(
                "default/train/0000.parquet",
                "default/train-part1/0000.parquet",
                "default/test/0000.parquet",
                "default/partial-big/0000.parquet",
                "o[x]/train/0000.parquet"));
    assertThat(layout.files(new SplitChoice(null, "train")))
        .containsExactly("default/train-part1/0000.parquet", "default/train/0000.parquet");
    assertThat(layout.files(new SplitChoice("o[x]", null)))
        .containsExactly("o[x]/train/0000.parquet");
    assertRefused(() -> layout.files(new SplitChoice(null, "big")), "it has 'test', 'train'");
    assertThat(DatasetLayout.ofConverted(List.of("a.parquet")).isEmpty()).isTrue();
  }

  private static List<String> files(@Nullable String metadata, String... paths) {
    return List.copyOf(layout(metadata, paths).files(SplitChoice.DEFAULT));
  }

  private static DatasetLayout layout(@Nullable String metadata, String... paths) {
    return DatasetLayout.of(
        Arrays.asList(paths), metadata == null ? Map.of() : Map.of("README.md", card(metadata)));
  }

  private static String card(String metadata) {
    return "---\n" + metadata + "\n---\n# A dataset\n---\n";
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((SpeculativeActionsException) e).category())
        .isEqualTo(Category.INPUT);
  }
}

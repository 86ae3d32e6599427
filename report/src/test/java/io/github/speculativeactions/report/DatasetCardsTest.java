package io.github.speculativeactions.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.sink.RowShape;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatasetCardsTest {

  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

  private static final Pattern HEADER = Pattern.compile("\\A---\n(.*?)---\n", Pattern.DOTALL);

  private final DatasetCards cards = DatasetCards.builder().build();

  @Test
  void theMetadataIsWhatTheHubAndDatasetsRead() {
    Map<?, ?> header = header(cards.render(TestOutput.measured()), "verifier-pref");
    assertThat(header.get("license")).isEqualTo("other");
    assertThat(header.get("license_name")).isEqualTo("those-of-the-sources");
    assertThat(header.get("language")).isEqualTo(List.of("en"));
    assertThat(header.get("size_categories")).isEqualTo(List.of("n<1K"));
    assertThat(header.get("configs"))
        .isEqualTo(
            List.of(
                Map.of(
                    "config_name",
                    "default",
                    "data_files",
                    List.of(
                        Map.of("split", "train", "path", "data/train-*"),
                        Map.of("split", "test", "path", "data/test-*")))));
    Map<?, ?> info = (Map<?, ?>) requireNonNull(header.get("dataset_info"));
    assertThat(info.get("splits"))
        .isEqualTo(
            List.of(
                Map.of("name", "train", "num_bytes", 1_400, "num_examples", 400),
                Map.of("name", "test", "num_bytes", 1_040, "num_examples", 40)));
    assertThat(info.get("download_size")).isEqualTo(2_440);
    assertThat(info.get("dataset_size")).as("the sum of num_bytes").isEqualTo(2_440);
  }

  @Test
  void theCardsOfShuffledRowsPromiseNoGroups() {
    Map<String, String> files = cards.render(TestOutput.reference());
    for (String dataset : List.of("proposer-sft", "verifier-pref", "eval")) {
      assertThat(files.get(dataset + "/README.md"))
          .contains(
              "| A split keeps together | `nothing` |",
              "Single rows were split, so that a group can be in all parts",
              "gave all of them the same confidence: 1.00.",
              "The classifier `reference` goes by single words",
              "Single rows were split, not groups")
          .doesNotContain("Share of the groups", "each is in one part", "curve", "Rows of")
          .doesNotContain("label_confidence");
    }
    assertThat(files.get("verifier-pref/README.md"))
        .contains("81.1 % of the rejected actions are a canned line (`label_only`)");
    assertThat(files.get("eval/README.md"))
        .contains("Not measured: no trace was kept for the eval alone.")
        .doesNotContain("canned line", "`majority`");
  }

  @Test
  void theCardsOfWholeGroupsSayThatTheyAreKept() {
    String card = cards.render(TestOutput.measured()).get("verifier-pref/README.md");
    assertThat(card)
        .contains(
            "| A split keeps together | `instance` |",
            "Groups are made by instance, and each is in one part of the split only.",
            "`label_confidence` says how far to trust one")
        .doesNotContain("Single rows", "canned line (", "`reference`", "No log says");
  }

  @Test
  void whatIsOfTheWholeBuildStandsUnderAHeadingThatSaysSo() {
    String card = requireNonNull(cards.render(TestOutput.measured()).get("proposer-sft/README.md"));
    int build = card.indexOf("## The whole build");
    assertThat(card.substring(0, build)).contains("1,000 rows", "### Action types", "## Lengths");
    assertThat(card.substring(build))
        .contains("read 110 traces with 1,500 steps")
        .contains("### Outcomes of the traces", "### Labels", "### Leakage", "### Baselines");
    assertThat(card.substring(0, build))
        .doesNotContain(
            "Outcomes", "## Labels", "Leakage", "Baselines", "Side effects", "steps-per");
  }

  @Test
  void whatIsMissingIsSaid() {
    WrittenDataset tested =
        new WrittenDataset(
            ProposerSchema.full(), List.of(TestOutput.split(Split.TEST, 5, 1)), List.of());
    assertThat(cards.render(TestOutput.of(tested)).get("proposer-sft/README.md"))
        .contains("There is no split `train`: no row fell into it.")
        .contains("The build has no eval: no row fell into it.")
        .contains("load_dataset")
        .as("nobody can train on a test split")
        .doesNotContain("SFTTrainer(");
  }

  @Test
  void unknownOutcomesCountAsGoodOnesWhichIsSaid() {
    assertThat(cards.render(TestOutput.withoutOutcomes()).get("proposer-sft/README.md"))
        .contains("No log says how its run ended, so that all runs count as good ones.");
  }

  @ParameterizedTest
  @CsvSource({"NESTED_JSON, json, list", "NESTED, string, list", "FLAT, string, dtype"})
  void typesFollowWhatFilesKeep(RowShape shape, String tools, String messages) {
    Map<String, String> files = cards.render(TestOutput.shaped(shape));
    Map<?, ?> header = header(files, "proposer-sft");
    Map<?, ?> info = (Map<?, ?>) requireNonNull(header.get("dataset_info"));
    List<Object> features = new ArrayList<>((List<?>) requireNonNull(info.get("features")));
    Map<?, ?> prompt = (Map<?, ?>) features.get(0);
    assertThat(prompt.get("name")).isEqualTo("prompt");
    assertThat(prompt.containsKey(messages)).isTrue();
    assertThat(features).contains(Map.of("name", "tools", "dtype", tools));
    assertThat(features).contains(Map.of("name", "step", "dtype", "int64"));
    assertThat(features).contains(Map.of("name", "label_confidence", "dtype", "float64"));
  }

  @Test
  void everyPictureOfACardLiesBesideIt() {
    Map<String, String> files = cards.render(TestOutput.measured());
    for (String dataset : List.of("proposer-sft", "verifier-pref", "eval")) {
      List<String> pictures =
          PICTURE
              .matcher(files.get(dataset + "/README.md"))
              .results()
              .map(match -> dataset + "/" + match.group(1))
              .toList();
      assertThat(pictures).hasSize(4).isSubsetOf(files.keySet());
    }
    assertThat(files).hasSize(3 + 3 * 4);
  }

  @Test
  void theLicenceAndTheLanguagesCanBeSet() {
    Map<String, String> files =
        DatasetCards.builder()
            .license("apache-2.0")
            .languages("de", "fr")
            .build()
            .render(TestOutput.measured());
    Map<?, ?> header = header(files, "eval");
    assertThat(header.get("license")).isEqualTo("apache-2.0");
    assertThat(header.containsKey("license_name")).isFalse();
    assertThat(header.get("language")).isEqualTo(List.of("de", "fr"));
  }

  @Test
  void whatIsNoLicenceIsRefused() {
    assertThatThrownBy(() -> DatasetCards.builder().license("Apache License"))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            "license must be an identifier in small letters, such as 'apache-2.0', not 'Apache License'");
    assertThatThrownBy(() -> DatasetCards.builder().languages())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("give at least one language");
  }

  @Test
  void whatWasNotMeasuredIsLeftOut() {
    Map<String, String> files = cards.render(TestOutput.unmeasured());
    assertThat(files)
        .containsOnlyKeys(
            "eval/README.md",
            "eval/assets/action-types.svg",
            "proposer-sft/README.md",
            "proposer-sft/assets/action-types.svg",
            "verifier-pref/README.md",
            "verifier-pref/assets/action-types.svg");
    assertThat(files.get("verifier-pref/README.md"))
        .contains("## Columns", "## Limits", "### Options")
        .doesNotContain("# Labels", "# Leakage", "## Shortcuts", "## Lengths");
  }

  @Test
  void aDatasetWithoutRowsHasNoCard() {
    WrittenDataset only =
        new WrittenDataset(
            ProposerSchema.reference(), List.of(TestOutput.split(Split.TRAIN, 5, 1)), List.of());
    assertThat(cards.render(TestOutput.of(only)))
        .containsOnlyKeys("proposer-sft/README.md", "proposer-sft/assets/action-types.svg");
  }

  @Test
  void theFiguresOfTheAuditsStandInTheCard() {
    Map<String, String> files = cards.render(TestOutput.measured());
    assertThat(files.get("verifier-pref/README.md"))
        .contains("| ⚠ warn | `other_state` | bag of words | 1,435 | 70.2 % (68.8 to 71.6) |")
        .contains("| ⚠ warn | train and test | 0 | 0 | 3 | 6,391 |")
        .doesNotContain("## Baselines");
    assertThat(files.get("eval/README.md"))
        .contains("| 48.7 % (47.5 to 49.9) | 88.1 % | 1.38 × |")
        .doesNotContain("## Shortcuts");
  }

  @Test
  void theFoldersOfAMachineStayPrivate() {
    assertThat(CardBuild.published("/home/me/secret/tool.parquet")).isEqualTo("tool.parquet");
    assertThat(CardBuild.published("C:\\me\\runs\\")).isEqualTo("runs");
    assertThat(CardBuild.published("file:///home/me/tool.parquet")).isEqualTo("tool.parquet");
    assertThat(CardBuild.published("hf://datasets/org/name/data/*.parquet"))
        .isEqualTo("hf://datasets/org/name/data/*.parquet");
    assertThat(CardBuild.published("/")).isEmpty();
    assertThat(cards.render(TestOutput.measured()).toString()).doesNotContain("/home/me");
  }

  @Test
  void aGlobKeepsTheFolderThatItLooksInto() {
    assertThat(CardBuild.published("/home/me/toolbench-rows/*")).isEqualTo("toolbench-rows/*");
    assertThat(CardBuild.published("C:\\me\\runs\\**\\part-?.jsonl"))
        .isEqualTo("runs/**/part-?.jsonl");
    assertThat(CardBuild.published("*.jsonl")).isEqualTo("*.jsonl");
  }

  @Test
  void namesOfOthersHaveNoEffectAsMarkdown() {
    WrittenOutput output = TestOutput.from("a|b`<b>", "x/<img src=x>|[a](b)\n# c*d_e");
    String card = cards.render(output).get("eval/README.md");
    assertThat(card)
        .contains("<code>a\\|b\\`\\<b\\></code>")
        .contains("\\<img src=x\\>\\|\\[a\\](b) # c\\*d\\_e");
  }

  @Test
  void theSameOutputGivesTheSameCards() {
    assertThat(cards.render(TestOutput.measured())).isEqualTo(cards.render(TestOutput.measured()));
  }

  @Test
  void sizesFallIntoTheClassesOfTheHub() {
    assertThat(
            List.of(0L, 999L, 1_000L, 60_000L, 999_999_999_999L, 1_000_000_000_000L).stream()
                .map(CardHeader::sizeCategory))
        .containsExactly("n<1K", "n<1K", "1K<n<10K", "10K<n<100K", "100B<n<1T", "n>1T");
  }

  private static Map<?, ?> header(Map<String, String> files, String dataset) {
    MatchResult match =
        HEADER
            .matcher(requireNonNull(files.get(dataset + "/README.md")))
            .results()
            .findFirst()
            .orElseThrow();
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(match.group(1));
  }

  @Test
  void whatToBeWarnedOfStandsInEachCard() {
    String warning = "2 traces have the id of another run, such as 'a*b*'";
    Map<String, String> files = cards.render(TestOutput.warnedOf(warning));
    for (String dataset : List.of("proposer-sft", "verifier-pref", "eval")) {
      assertThat(files.get(dataset + "/README.md"))
          .contains("### Warnings", "- Names of traces: 2 traces have", "'a\\*b\\*'")
          .contains("some runs share one, see the warnings")
          .doesNotContain("unique within its source");
      assertThat(cards.render(TestOutput.measured()).get(dataset + "/README.md"))
          .contains("the run, unique within its source")
          .doesNotContain("Names of traces");
    }
  }
}

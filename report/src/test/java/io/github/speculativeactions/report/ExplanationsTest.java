package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.GroupReport;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.GroupBy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What cards and page say beside their tables, and only where it is of use. */
class ExplanationsTest {

  private static final String LONGER = "set a max_length of at least 9,400 tokens";
  private static final String SHORTER = "or build with a smaller --max-prompt-tokens";

  @Test
  void rowsThatATrainerHarmsComeWithAWayOut() {
    WrittenOutput output = TestOutput.measured();
    assertThat(List.of(card(output, "proposer-sft"), card(output, "verifier-pref"), page(output)))
        .allSatisfy(text -> assertThat(text).containsOnlyOnce(LONGER).contains(SHORTER));
    assertThat(card(output, "eval")).doesNotContain("set a max_length");
  }

  @Test
  void theReferenceCutsNoPromptsSoOnlyTheTrainerCanGiveWay() {
    assertThat(card(TestOutput.reference(), "proposer-sft"))
        .contains(LONGER + ".")
        .doesNotContain("--max-prompt-tokens");
  }

  @Test
  void whereNoRowIsHarmedNothingIsToBeDone() {
    LengthReport lengths = TestMeasures.lengths();
    // Of the verifier's test split no trainer cuts or drops anything.
    WrittenOutput output =
        TestOutput.measured(
            with(
                new LengthReport("estimate", 8_192, 8_192, lengths.datasets().subList(3, 5)),
                TestMeasures.all().groups()));
    assertThat(card(output, "verifier-pref")).contains("DPOTrainer").doesNotContain(LONGER);
    assertThat(page(output)).contains("DPOTrainer").doesNotContain(LONGER);
  }

  @Test
  void aReasonThatDoesNotExplainItselfIsExplained() {
    WrittenOutput unexplained = TestOutput.leavingOut(VerifierPairs.NO_COUNTERPART);
    String explanation = "“no wrong action of the same form was left”: a wrong action has as many";
    assertThat(card(unexplained, "verifier-pref")).containsOnlyOnce(explanation);
    assertThat(page(unexplained)).contains(explanation);
    assertThat(card(TestOutput.measured(), "verifier-pref")).doesNotContain("a wrong action has");
  }

  @Test
  void whatTheProbesSeeIsSaidOfTheOneThatSeesMoreThanTheAnswersToo() {
    String said = "that of offered tools sees only whether each answer calls no tool but those";
    assertThat(card(TestOutput.measured(), "verifier-pref")).contains(said);
    assertThat(page(TestOutput.measured())).contains(said);
  }

  @Test
  void tracesThatAreGroupedOtherwiseThanAskedForAreToldOf() {
    GroupReport groups =
        new GroupReport(GroupBy.REPOSITORY, Map.of(GroupBy.REPOSITORY, 90L, GroupBy.INSTANCE, 20L));
    WrittenOutput output = TestOutput.measured(with(TestMeasures.lengths(), groups));
    String warning = "20 of 110 traces name no repository, and were grouped by instance";
    assertThat(card(output, "proposer-sft")).contains("- Groups of the split: " + warning);
    assertThat(page(output)).contains("Groups of the split", warning);
    assertThat(card(TestOutput.measured(), "proposer-sft")).doesNotContain("Groups of the split");
  }

  private static Measures with(LengthReport lengths, GroupReport groups) {
    Measures all = TestMeasures.all();
    return new Measures(
        all.labels(),
        all.stepsPerTrace(),
        lengths,
        groups,
        all.leakage(),
        all.shortcuts(),
        all.baselines());
  }

  private static String card(WrittenOutput output, String dataset) {
    return Objects.requireNonNull(
        DatasetCards.builder().build().render(output).get(dataset + "/README.md"));
  }

  private static String page(WrittenOutput output) {
    return Objects.requireNonNull(new HtmlReport().render(output).get("report.html"));
  }
}

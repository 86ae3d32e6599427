package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.audit.ShortcutReport.Kind;
import io.github.speculativeactions.audit.ShortcutReport.Probe;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.report.Findings.Finding;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Probe NONE_TESTED = new Probe("length", 0, Estimate.NONE);
  private static final Probe FEW = new Probe("length", 4, new Estimate(0.5, 0, 1));
  private static final Probe SOUND = new Probe("label", 9_000, new Estimate(0.51, 0.5, 0.52));
  private static final Probe SHORTCUT =
      new Probe("bag_of_words", 9_000, new Estimate(0.702, 0.688, 0.716));

  @Test
  void aProbeOfFewPairsTellsNothing() {
    assertThat(ShortcutFinding.level(FEW)).isEqualTo(Level.UNSURE);
    assertThat(ShortcutFinding.level(NONE_TESTED)).isEqualTo(Level.UNSURE);
    assertThat(ShortcutFinding.level(SOUND)).isEqualTo(Level.PASS);
    assertThat(ShortcutFinding.level(SHORTCUT)).isEqualTo(Level.WARN);
    assertThat(ShortcutFinding.level(new Probe("label", 9_000, new Estimate(0.8, 0.56, 0.99))))
        .isEqualTo(Level.WARN);
  }

  @Test
  void whatIsFoundIsSaidOfTheProbesThatHaveItsLevel() {
    assertThat(ShortcutFinding.of(new ShortcutReport(9, List.of()))).isEmpty();
    assertThat(shortcut(FEW, NONE_TESTED))
        .isEqualTo(new Finding(Level.UNSURE, told(), "too few pairs to tell"));
    assertThat(shortcut(FEW, SOUND))
        .isEqualTo(
            new Finding(
                Level.UNSURE,
                told(),
                "too few pairs to tell for 1 of 2 probes, by none of the others"));
    assertThat(shortcut(SOUND)).isEqualTo(new Finding(Level.PASS, told(), "by none of 1 probe"));
    assertThat(shortcut(FEW, SHORTCUT, SOUND))
        .isEqualTo(
            new Finding(
                Level.WARN,
                told(),
                "by 1 of 3 probes, best by bag of words on other_state: 70.2 % (68.8 to 71.6)"));
  }

  private static String told() {
    return "Pairs told without their prompt, certainly more than 55.0 % of them";
  }

  private static Finding shortcut(Probe... probes) {
    return ShortcutFinding.of(
            new ShortcutReport(9, List.of(new Kind("other_state", 9, List.of(probes)))))
        .orElseThrow();
  }

  @Test
  void sharedThingsAreSaidOfThePartsThatShareThem() {
    assertThat(found(TestMeasures.leakage(0))).containsExactly("none", "none", "none");
    assertThat(found(TestMeasures.leakage(3)))
        .containsExactly("none", "none", "3 in train and test");
    LeakageReport shuffled =
        TestMeasures.leakageOf(
            new Overlap(Part.TRAIN, Part.TEST, 15, 16, 8, 0, List.of()),
            new Overlap(Part.TRAIN, Part.EVAL, 17, 0, 15, 1, List.of()));
    assertThat(found(shuffled))
        .containsExactly(
            "15 in train and test, 17 in train and eval",
            "16 in train and test",
            "1 in train and eval");
    assertThat(LeakFindings.of(shuffled))
        .extracting(Finding::level)
        .containsExactly(Level.FAIL, Level.FAIL, Level.WARN);
  }

  @Test
  void aPartWithoutRowsSharesNothingButThatSaysNothing() {
    Overlap nothing = new Overlap(Part.TRAIN, Part.EVAL, 0, 0, 0, 0, List.of());
    LeakageReport leakage = TestMeasures.leakageOf(0, nothing);
    assertThat(found(leakage)).containsOnly("none, but there is no row in eval");
    assertThat(LeakFindings.of(leakage)).extracting(Finding::level).containsOnly(Level.UNSURE);
    assertThat(LeakFindings.level(leakage, nothing)).isEqualTo(Level.UNSURE);
  }

  private static List<String> found(LeakageReport leakage) {
    return LeakFindings.of(leakage).stream().map(Finding::found).toList();
  }

  @Test
  void theRowsThatATrainerCutsAreSaidOfTheWorstOne() {
    assertThat(lengths(TestMeasures.lengths()))
        .isEqualTo("at most 120 dropped by SFTTrainer, of the 58,000 in train of proposer-sft");
    assertThat(
            lengths(
                new LengthReport(
                    "estimate", null, 8_192, TestMeasures.lengths().datasets().subList(3, 4))))
        .isEqualTo("none");
  }

  @Test
  void promptsThatTheirToolsMakeTooLongAreWarnedOf() {
    assertThat(found(TestMeasures.lengths(), "Prompts beyond")).isEmpty();
    LengthReport.Rows rows = TestMeasures.lengths().datasets().get(0);
    LengthReport lengths =
        new LengthReport(
            "estimate",
            4_096,
            8_192,
            List.of(
                new LengthReport.Rows(
                    rows.dataset(),
                    rows.split(),
                    rows.rows(),
                    3,
                    rows.promptTokens(),
                    rows.rowTokens(),
                    rows.trainers())));

    assertThat(found(lengths, "Prompts beyond"))
        .containsExactly("3, by the tools they offer, which are not cut");
  }

  @Test
  void partsOfFewGroupsAreWarnedOf() {
    LeakageReport few =
        new LeakageReport(
            "instance",
            5,
            128,
            0.8,
            0.05,
            List.of(new PartSize(Part.EVAL, 30, 2, 20, 30, 30)),
            List.of());
    Measures all = TestMeasures.all();
    Measures measures =
        new Measures(
            all.labels(),
            all.stepsPerTrace(),
            all.lengths(),
            all.groups(),
            few,
            all.shortcuts(),
            all.baselines());

    assertThat(found(measures, "Groups of the split"))
        .singleElement(as(STRING))
        .startsWith("eval has rows of 2 groups only");
  }

  private static String lengths(LengthReport lengths) {
    return found(lengths, "Rows too long").get(0);
  }

  private static List<String> found(LengthReport lengths, String what) {
    Measures all = TestMeasures.all();
    return found(
        new Measures(
            all.labels(),
            all.stepsPerTrace(),
            lengths,
            all.groups(),
            all.leakage(),
            all.shortcuts(),
            all.baselines()),
        what);
  }

  private static List<String> found(Measures measures, String what) {
    return Findings.of(TestOutput.measured(measures).report()).stream()
        .filter(finding -> finding.what().startsWith(what))
        .map(Finding::found)
        .toList();
  }

  @Test
  void badRowsAreCounted() {
    assertThat(Findings.of(TestOutput.unmeasured().report()))
        .containsExactly(new Finding(Level.PASS, "Bad input rows", "none"));
  }

  @Test
  void whatAnInputIsToBeWarnedOfIsFound() {
    BuildReport report = TestOutput.measured().report();
    String warning = "2 traces have the id of another run";
    BuildReport warned = TestOutput.warnedOf(warning).report();

    assertThat(Findings.of(report)).noneMatch(finding -> finding.what().equals("Names of traces"));
    assertThat(Findings.of(warned)).contains(new Finding(Level.WARN, "Names of traces", warning));
  }

  @Test
  void warningsAreTheFindingsOfThePageThatAreNotFine() {
    BuildReport report = TestOutput.warnedOf("2 traces have the id of another run").report();
    List<String> page =
        Findings.of(report).stream()
            .filter(finding -> finding.level() == Level.WARN || finding.level() == Level.FAIL)
            .map(finding -> finding.what() + ": " + finding.found())
            .toList();

    assertThat(BuildWarnings.of(report))
        .isEqualTo(page)
        .contains(
            "Names of traces: 2 traces have the id of another run",
            "Rows too long for a trainer with 8,192 tokens: at most 120 dropped by SFTTrainer, of"
                + " the 58,000 in train of proposer-sft")
        .noneMatch(warning -> warning.startsWith("Bad input rows"));
  }
}

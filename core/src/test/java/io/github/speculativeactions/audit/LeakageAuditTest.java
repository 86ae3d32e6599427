package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageAuditTest {

  private record Prompt(Part part, String group, String task) {}

  private static final String TASK = Texts.ofWords(150, 7);

  @Test
  void unrelatedPromptsShareNothing() {
    LeakageReport report = audited(unrelated());

    assertThat(report.isClean()).isTrue();
    assertThat(report.parts())
        .containsExactly(
            new PartSize(Part.TRAIN, 80, 80, 1, 80, 80),
            new PartSize(Part.TEST, 10, 10, 1, 10, 10),
            new PartSize(Part.EVAL, 10, 10, 1, 10, 10));
    assertThat(report.overlaps())
        .containsExactly(
            new Overlap(Part.TRAIN, Part.TEST, 0, 0, 10, 0, List.of()),
            new Overlap(Part.TRAIN, Part.EVAL, 0, 0, 10, 0, List.of()),
            new Overlap(Part.TEST, Part.EVAL, 0, 0, 10, 0, List.of()));
  }

  @Test
  void aGroupInTwoPartsIsFound() {
    Overlap overlap =
        overlapOf(
            new Prompt(Part.TRAIN, "pandas.1", Texts.ofWords(50, -1)),
            new Prompt(Part.EVAL, "pandas.1", Texts.ofWords(50, -2)));

    assertThat(overlap)
        .isEqualTo(
            new Overlap(
                Part.TRAIN,
                Part.EVAL,
                1,
                0,
                11,
                0,
                List.of("shared group: pandas.1 (100) and pandas.1 (101)")));
  }

  @Test
  void anIdenticalPromptIsFoundAndIsNotNearIdenticalToo() {
    Overlap overlap =
        overlapOf(new Prompt(Part.TRAIN, "a", TASK), new Prompt(Part.EVAL, "b", TASK));

    assertThat(overlap.identicalPrompts()).isEqualTo(1);
    assertThat(overlap.nearIdenticalPrompts()).isZero();
    assertThat(overlap.examples()).containsExactly("identical: a (100) and b (101)");
  }

  @Test
  void aPromptWithAFewWordsChangedIsFound() {
    String changed = Texts.withChangedWords(TASK, 2);
    Overlap overlap =
        overlapOf(new Prompt(Part.TRAIN, "a", TASK), new Prompt(Part.EVAL, "b", changed));

    assertThat(Texts.jaccard(TASK, changed)).isBetween(0.85, 0.9);
    assertThat(overlap.identicalPrompts()).isZero();
    assertThat(overlap.nearIdenticalPrompts()).isEqualTo(1);
    assertThat(overlap.examples()).hasSize(1);
    assertThat(overlap.examples().get(0)).matches("near-identical \\(\\d+ %\\): a .* and b .*");
  }

  @Test
  void aPromptWithManyWordsChangedIsNot() {
    String changed = Texts.withChangedWords(TASK, 10);
    Overlap overlap =
        overlapOf(new Prompt(Part.TRAIN, "a", TASK), new Prompt(Part.EVAL, "b", changed));

    assertThat(Texts.jaccard(TASK, changed)).isLessThan(0.6);
    assertThat(overlap.nearIdenticalPrompts()).isZero();
  }

  @Test
  void almostAllNearIdenticalPromptsAreFoundAndCounted() {
    List<Prompt> prompts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String task = Texts.ofWords(300, i);
      prompts.add(new Prompt(Part.TRAIN, "train-" + i, task));
      prompts.add(new Prompt(Part.TEST, "test-" + i, Texts.withChangedWords(task, 3)));
    }
    Overlap overlap = overlap(audited(prompts), Part.TRAIN, Part.TEST);

    assertThat(overlap.nearIdenticalPrompts()).isBetween(490L, 500L);
    assertThat(overlap.examples()).hasSize(3);
  }

  @Test
  void aTemplateAroundEachTaskMakesNoTwoPromptsAlike() {
    String template = Texts.ofWords(800, 1);
    List<Prompt> prompts = new ArrayList<>();
    for (Prompt prompt : unrelated()) {
      prompts.add(new Prompt(prompt.part, prompt.group, template + " " + prompt.task));
    }
    prompts.add(new Prompt(Part.TRAIN, "a", template + " " + TASK));
    prompts.add(new Prompt(Part.EVAL, "b", template + " " + Texts.withChangedWords(TASK, 1)));
    LeakageReport report = audited(prompts);

    assertThat(Texts.jaccard(prompts.get(0).task, prompts.get(99).task))
        .isCloseTo(0.8, within(0.02));
    assertThat(overlap(report, Part.TRAIN, Part.TEST).nearIdenticalPrompts()).isZero();
    assertThat(overlap(report, Part.TEST, Part.EVAL).nearIdenticalPrompts()).isZero();
    Overlap planted = overlap(report, Part.TRAIN, Part.EVAL);
    assertThat(planted.nearIdenticalPrompts()).isEqualTo(1);
    assertThat(planted.examples().get(0)).contains("a (100) and b (101)");
  }

  @Test
  void whatAllPromptsAreIsNotTakenForATemplate() {
    List<Prompt> prompts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      prompts.add(new Prompt(Part.TRAIN, "train-" + i, TASK + " variant " + i));
    }
    prompts.add(new Prompt(Part.TEST, "test", TASK + " variant 41"));

    assertThat(overlap(audited(prompts), Part.TRAIN, Part.TEST).nearIdenticalPrompts())
        .isEqualTo(1);
  }

  @Test
  void aPromptOfAFewWordsIsComparedForIdentityOnly() {
    Overlap overlap =
        overlapOf(
            new Prompt(Part.TRAIN, "a", "Please fix the failing test"),
            new Prompt(Part.EVAL, "b", "Please fix the failing test"),
            new Prompt(Part.EVAL, "c", "Please fix the failing test now"));

    assertThat(overlap.identicalPrompts()).isEqualTo(1);
    assertThat(overlap.comparedPrompts()).isEqualTo(10);
  }

  @Test
  void theOrderInWhichPromptsComeDoesNotMatter() {
    List<Prompt> prompts = unrelated();
    for (int i = 0; i < 20; i++) {
      String task = Texts.ofWords(100, -i);
      prompts.add(new Prompt(Part.TRAIN, "one-" + i, task));
      prompts.add(new Prompt(Part.EVAL, "one-" + i / 2, Texts.withChangedWords(task, i % 4)));
    }
    int[] places = places(prompts.size());
    LeakageReport report = audited(prompts, places, 30);
    assertThat(report.parts().get(0).comparedPrompts()).isEqualTo(30);
    assertThat(overlap(report, Part.TRAIN, Part.EVAL).examples()).hasSizeGreaterThan(6);

    for (int seed = 0; seed < 10; seed++) {
      List<Prompt> shuffled = new ArrayList<>(prompts);
      Collections.shuffle(shuffled, new Random(seed));
      int[] theirPlaces = shuffled.stream().mapToInt(prompts::indexOf).toArray();
      assertThat(audited(shuffled, theirPlaces, 30)).isEqualTo(report);
    }
  }

  @Test
  void theReportSaysWhatItsNumbersMean() {
    LeakageReport report = new LeakageAudit(GroupBy.REPOSITORY).report(Integer::toString);

    assertThat(report.groupBy()).isEqualTo("repository");
    assertThat(report.shingleWords()).isEqualTo(5);
    assertThat(report.signatureValues()).isEqualTo(128);
    assertThat(report.nearThreshold()).isEqualTo(0.8);
    assertThat(report.boilerplateShare()).isEqualTo(0.05);
    assertThat(report.isClean()).isTrue();
  }

  /** A hundred prompts, places 0 to 99. */
  private static List<Prompt> unrelated() {
    List<Prompt> prompts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Part part = i < 80 ? Part.TRAIN : i < 90 ? Part.TEST : Part.EVAL;
      prompts.add(new Prompt(part, "group-" + i, Texts.ofWords(100, 1_000 + i)));
    }
    return prompts;
  }

  /** What train and eval share when these prompts are added to unrelated ones. */
  private static Overlap overlapOf(Prompt... planted) {
    List<Prompt> prompts = unrelated();
    Collections.addAll(prompts, planted);
    return overlap(audited(prompts), Part.TRAIN, Part.EVAL);
  }

  private static Overlap overlap(LeakageReport report, Part first, Part second) {
    return report.overlaps().stream()
        .filter(overlap -> overlap.first() == first && overlap.second() == second)
        .findFirst()
        .orElseThrow();
  }

  private static int[] places(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static LeakageReport audited(List<Prompt> prompts) {
    return audited(prompts, places(prompts.size()), LeakageAudit.DEFAULT_MAX_COMPARED);
  }

  private static LeakageReport audited(List<Prompt> prompts, int[] places, int maxCompared) {
    LeakageAudit audit = new LeakageAudit(GroupBy.INSTANCE, maxCompared);
    String[] names = new String[prompts.size()];
    for (int i = 0; i < places.length; i++) {
      Prompt prompt = prompts.get(i);
      names[places[i]] = prompt.group + " (" + places[i] + ")";
      PromptPrint print =
          new PromptPrints()
              .withSignature(List.of(Message.system("Be brief."), Message.user(prompt.task)));
      audit.add(prompt.part, prompt.group, print, places[i]);
    }
    return audit.report(place -> names[place]);
  }
}

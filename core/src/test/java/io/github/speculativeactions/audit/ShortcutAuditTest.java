package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortcutAuditTest {

  private static final int PAIRS = 4_000;

  private static final ToolDefinition RUN = new ToolDefinition("run", null, "{}");
  private static final ToolDefinition FIND = new ToolDefinition("find", null, "{}");

  private final Random random = new Random(1);

  /** Makes the right answer of a pair, or the wrong one. */
  private interface Answers {

    Message answer(boolean right);
  }

  @Test
  void noProbeTellsSidesThatAreDrawnAlike() {
    ShortcutReport report = audit(right -> Message.assistant(words(40)));
    assertThat(report.kinds()).singleElement().extracting("pairs").isEqualTo((long) PAIRS);
    for (ShortcutReport.Probe probe : report.kinds().get(0).probes()) {
      assertThat(probe.accuracy().value()).as(probe.name()).isCloseTo(0.5, within(0.04));
      assertThat(probe.testedPairs()).isBetween(PAIRS * 2 / 5L, PAIRS * 3 / 5L);
    }
  }

  @Test
  void aRightSideThatIsAlwaysLongerIsTold() {
    ShortcutReport report =
        audit(right -> Message.assistant("go", call("x".repeat(right ? 41 : 40))));
    assertThat(accuracy(report, "length").value()).isEqualTo(1);
    assertThat(accuracy(report, "label").value()).isEqualTo(0.5);
    assertThat(accuracy(report, "first_word").value()).isEqualTo(0.5);
  }

  @Test
  void aRightSideThatIsLongerMoreOftenThanNotIsToldAsOften() {
    ShortcutReport report =
        audit(
            right -> {
              boolean isLonger = random.nextInt(100) < (right ? 60 : 50);
              return Message.assistant("x".repeat(isLonger ? 41 : 40));
            });
    // longer with 0.6 * 0.5, shorter with 0.4 * 0.5, alike otherwise
    assertThat(accuracy(report, "length").value()).isCloseTo(0.55, within(0.02));
  }

  @Test
  void aCannedPhraseAmongOtherWordsIsToldByTheWordsAlone() {
    ShortcutReport report =
        audit(
            right -> {
              String phrase = right ? "a sound correct action" : "a synthetic incorrect action";
              return Message.assistant(words(20) + " " + phrase.substring(2) + " " + words(20));
            });
    assertThat(accuracy(report, "bag_of_words").value()).isGreaterThan(0.99);
    assertThat(accuracy(report, "first_word").value()).isCloseTo(0.5, within(0.04));
  }

  @Test
  void aWordInTheArgumentsOfACallIsTold() {
    ShortcutReport report =
        audit(right -> Message.assistant("", call(right ? words(9) + " ok" : words(10))));
    assertThat(accuracy(report, "bag_of_words").value()).isGreaterThan(0.95);
  }

  @Test
  void aFirstWordBehindTheLabelIsTold() {
    ShortcutReport report =
        audit(
            right -> {
              List<String> openings = right ? List.of("Let", "Now") : List.of("I", "We");
              String first = openings.get(random.nextInt(2));
              return Message.assistant("Action: repair\n" + first + " " + words(30));
            });
    assertThat(accuracy(report, "first_word").value()).isGreaterThan(0.99);
    assertThat(accuracy(report, "label").value()).isEqualTo(0.5);
  }

  @Test
  void aLabelIsToldAndIsNoWordOfTheText() {
    ShortcutReport report =
        audit(
            right -> {
              String type = right ? "file_read" : random.nextBoolean() ? "BLOCKED" : "repair";
              return Message.assistant("Action: " + type + "\nthe same text");
            });
    assertThat(accuracy(report, "label").value()).isEqualTo(1);
    assertThat(accuracy(report, "first_word").value()).isEqualTo(0.5);
    assertThat(accuracy(report, "bag_of_words").value()).isEqualTo(0.5);
    assertThat(accuracy(report, "length").value()).isEqualTo(0.5);
  }

  @Test
  void aWordThatIsMoreFrequentOnTheRightSideIsToldAmongManyThatAreNot() {
    ShortcutReport report =
        audit(
            right ->
                Message.assistant(words(40) + (random.nextInt(10) < (right ? 8 : 2) ? " ok" : "")));
    // only the right side has it with 0.8 * 0.8, only the wrong one with 0.2 * 0.2
    assertThat(accuracy(report, "bag_of_words").value()).isCloseTo(0.64 + 0.16, within(0.04));
  }

  @Test
  void wordsOfSingleGroupsDoNotHelpWithOthers() {
    ShortcutAudit audit = new ShortcutAudit(List.of("sibling"));
    for (int i = 0; i < PAIRS; i++) {
      int group = i / 10;
      Message right = Message.assistant("right_of_" + group);
      Message wrong = Message.assistant("wrong_of_" + group);
      audit.add(
          "sibling", "group" + group, PairFeatures.of(List.of(right), List.of(wrong), List.of()));
    }
    assertThat(accuracy(audit.report(), "bag_of_words").value()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void aCallOfAToolThatTheRowDoesNotOfferIsTold() {
    List<String> wrong = List.of("run", "find", "rm", "ls");
    ShortcutReport report =
        audit(
            right -> {
              String tool = right ? "run" : wrong.get(random.nextInt(4));
              return Message.assistant("", new ToolCall("1", tool, "{}"));
            });
    // two of the four are offered: half is told, of the rest a half is guessed right
    assertThat(accuracy(report, "offered_tools").value()).isCloseTo(0.75, within(0.04));
  }

  @Test
  void whereNoToolIsKnownToBeOfferedNoneIsMissed() {
    ShortcutAudit audit = new ShortcutAudit(List.of("sibling"));
    for (int i = 0; i < PAIRS; i++) {
      Message right = Message.assistant("", new ToolCall("1", "run", "{}"));
      Message wrong = Message.assistant("", new ToolCall("1", "rm", "{}"));
      audit.add("sibling", "group" + i, PairFeatures.of(List.of(right), List.of(wrong), List.of()));
    }
    assertThat(accuracy(audit.report(), "offered_tools").value()).isEqualTo(0.5);
  }

  @Test
  void argumentsThatAreEqualOnOneSideAreToldWhateverTheySay() {
    ShortcutReport report =
        audit(
            right -> {
              String from = "w" + random.nextInt(500);
              String to = right || random.nextInt(10) < 4 ? "v" + random.nextInt(500) : from;
              String arguments = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
              return Message.assistant("", new ToolCall("1", "run", arguments));
            });
    // six in ten are told, of the rest a half is guessed right
    assertThat(accuracy(report, "equal_arguments").value()).isCloseTo(0.8, within(0.04));
  }

  @Test
  void equalArgumentsOfTwoCallsOrOfWhatIsNoObjectTellNothing() {
    ShortcutReport report =
        audit(
            right -> {
              ToolCall call = new ToolCall("1", "run", "{\"path\": \"a\"}");
              return right
                  ? Message.assistant("", call, call)
                  : Message.assistant("", new ToolCall("2", "run", "{\"a\": 1, \"b\": 1"), call);
            });
    assertThat(accuracy(report, "equal_arguments").value()).isEqualTo(0.5);
  }

  @Test
  void kindsAreReportedInTheGivenOrderAndOnlyIfTheyOccur() {
    ShortcutAudit audit = new ShortcutAudit(List.of("sibling", "corrected", "label_only"));
    PairFeatures pair = PairFeatures.of(List.of(), List.of(), List.of());
    audit.add("label_only", "a", pair);
    audit.add("sibling", "a", pair);
    assertThat(audit.report().kinds())
        .extracting(ShortcutReport.Kind::negativeKind)
        .containsExactly("sibling", "label_only");
    assertThatThrownBy(() -> audit.add("other", "a", pair))
        .hasMessage("negativeKind must be one of [sibling, corrected, label_only], not other");
  }

  @Test
  void pairsBeyondTheLimitCountButAreNotKept() {
    ShortcutAudit audit = new ShortcutAudit(List.of("sibling"));
    int pairs = 3 * ShortcutAudit.MAX_PAIRS_PER_KIND;
    for (int i = 0; i < pairs; i++) {
      audit.add("sibling", "group" + i % 1_000, pair(right -> Message.assistant(words(3))));
    }
    ShortcutReport.Kind kind = audit.report().kinds().get(0);
    assertThat(kind.pairs()).isEqualTo(pairs);
    // a quarter is the largest share that is below the limit of a third
    assertThat(kind.probes().get(0).testedPairs()).isBetween(pairs / 10L, pairs / 6L);
  }

  @Test
  void theSamePairsGiveTheSameReport() {
    Answers answers = right -> Message.assistant(words(10) + (right ? " a" : " b"));
    random.setSeed(7);
    ShortcutReport first = audit(answers);
    random.setSeed(7);
    assertThat(audit(answers)).isEqualTo(first);
  }

  private ShortcutReport audit(Answers answers) {
    ShortcutAudit audit = new ShortcutAudit(List.of("sibling"));
    for (int i = 0; i < PAIRS; i++) {
      audit.add("sibling", "group" + i / 4, pair(answers));
    }
    return audit.report();
  }

  private PairFeatures pair(Answers answers) {
    return PairFeatures.of(
        List.of(answers.answer(true)), List.of(answers.answer(false)), List.of(RUN, FIND));
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(500))
        .collect(Collectors.joining(" "));
  }

  private static ToolCall call(String argument) {
    return new ToolCall("1", "run", "{\"command\":\"" + argument + "\"}");
  }

  private static Estimate accuracy(ShortcutReport report, String name) {
    return report.kinds().get(0).probes().stream()
        .filter(probe -> probe.name().equals(name))
        .map(ShortcutReport.Probe::accuracy)
        .findFirst()
        .orElseThrow();
  }
}

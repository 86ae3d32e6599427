package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeping traces whole promises, on generated traces. */
class WholeTracesTest {

  private static final int TRACES = 300;

  private final InMemorySink sink = new InMemorySink();

  @Test
  void noGroupIsInTwoParts() {
    build(profile(), TRACES);
    Set<String> train = groups(sink.proposer(Split.TRAIN), sink.verifier(Split.TRAIN));
    Set<String> test = groups(sink.proposer(Split.TEST), sink.verifier(Split.TEST));
    Set<String> eval = groups(sink.eval(Split.TEST), List.of());
    assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(test);
    assertThat(train).doesNotContainAnyElementsOf(eval);
    assertThat(test).isNotEmpty().doesNotContainAnyElementsOf(eval);
    assertThat(eval).isNotEmpty();
    assertThat(sink.eval(Split.TRAIN)).isEmpty();
  }

  @Test
  void aGroupStaysInItsPartWhenDataIsAdded() {
    build(profile(), TRACES);
    Set<String> before = groups(sink.proposer(Split.TEST), List.of());
    InMemorySink larger = new InMemorySink();
    TestBuilds.of(TestBuilds.traces(2 * TRACES)).profile(profile()).to(larger).run();
    assertThat(groups(larger.proposer(Split.TEST), List.of()))
        .containsAll(before)
        .hasSizeGreaterThan(before.size());
  }

  @Test
  void theRowsOfATraceStandTogetherInTheOrderOfItsSteps() {
    build(profile(), TRACES);
    Set<String> seen = new LinkedHashSet<>();
    String current = "";
    int step = 0;
    for (ProposerRecord record : sink.proposer(Split.TRAIN)) {
      Provenance provenance = record.provenance();
      if (!provenance.traceId().equals(current)) {
        current = provenance.traceId();
        step = 0;
        assertThat(seen.add(current)).as("%s is begun once", current).isTrue();
      }
      assertThat(provenance.step()).isEqualTo(step++);
    }
    assertThat(new ArrayList<>(seen)).isNotEqualTo(seen.stream().sorted().toList());
  }

  @Test
  void rowsOfOneTraceShareTheirMessages() {
    build(profile(), TRACES);
    Map<String, List<Message>> prompts = new HashMap<>();
    for (ProposerRecord record : sink.proposer(Split.TRAIN)) {
      List<Message> earlier = prompts.put(record.provenance().traceId(), record.prompt());
      if (earlier != null) {
        // The last message has the question glued to it, so it is the row's own.
        for (int i = 0; i < earlier.size() - 1; i++) {
          assertThat(record.prompt().get(i)).isSameAs(earlier.get(i));
        }
      }
    }
  }

  @Test
  void aTraceOfVeryManyStepsHasARowForEachInOrder() {
    int steps = 300;
    List<String> lines =
        IntStream.range(0, 6).mapToObj(i -> ScriptedSource.traceOf(i, steps)).toList();
    Profile whole = profile().toBuilder().testShare(0).evalShare(0).build();
    TestBuilds.of(lines).profile(whole).to(sink).run();
    List<ProposerRecord> proposer = sink.proposer(Split.TRAIN);
    assertThat(proposer).hasSize(6 * steps);
    for (int i = 0; i < proposer.size(); i++) {
      assertThat(proposer.get(i).provenance().step()).isEqualTo(i % steps);
    }
    List<VerifierRecord> verifier = sink.verifier(Split.TRAIN);
    assertThat(verifier).isNotEmpty();
    for (int i = 0; i < verifier.size(); i++) {
      VerifierRecord row = verifier.get(i);
      assertThat(row.provenance().step()).isEqualTo(i % steps);
      // The two datasets tell the same of a step.
      ProposerRecord same =
          proposer.stream()
              .filter(record -> record.provenance().equals(row.provenance()))
              .findFirst()
              .orElseThrow();
      assertThat(same.prompt()).hasSize(row.prompt().size() + 1);
      assertThat(same.completion().get(0).content()).endsWith(row.chosen().get(0).content());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNegativeIsAnActionOfTheSamePart(Split split) {
    build(profile(), TRACES);
    Set<Message> actions =
        sink.proposer(split).stream()
            .map(record -> record.completion().get(0))
            .collect(Collectors.toSet());
    List<Message> real =
        sink.verifier(split).stream()
            .filter(record -> record.negativeKind() == NegativeKind.OTHER_STATE)
            .map(record -> record.rejected().get(0))
            .toList();
    assertThat(real).isNotEmpty();
    assertThat(actions.containsAll(real)).isTrue();
  }

  @Test
  void theEvalTakesNoMoreRowsThanItsLimit() {
    BuildReport report = build(profile().toBuilder().evalRows(7).build(), TRACES);
    assertThat(sink.eval(Split.TEST)).hasSize(7);
    assertThat(report.dataset(Dataset.EVAL).leftOut())
        .containsOnlyKeys("beyond the limit of eval rows", "group is for training and testing");
  }

  @ParameterizedTest
  @EnumSource
  void trainingOnResolvedTracesLeavesTheOthersOut(RowOrder order) {
    Profile profile = profile().toBuilder().rowOrder(order).trainOn(TrainOn.RESOLVED).build();
    BuildReport report = build(profile, TRACES);
    assertThat(sink.proposer(Split.TRAIN))
        .isNotEmpty()
        .noneMatch(record -> record.provenance().outcome() == Outcome.UNRESOLVED);
    assertThat(report.dataset(Dataset.PROPOSER).leftOut())
        .containsKey("trace is unresolved, and training is on resolved ones");
  }

  @Test
  void sharesThatLeaveNoGroupToTrainOnAreRefused() {
    assertThatThrownBy(() -> profile().toBuilder().testShare(0.6).evalShare(0.4).build())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("testShare and evalShare must together be below 1, not 0.6 and 0.4");
  }

  private BuildReport build(Profile profile, int traces) {
    return TestBuilds.of(TestBuilds.traces(traces)).profile(profile).to(sink).run();
  }

  private static Profile profile() {
    return Profile.reference().toBuilder()
        .classifier(TestBuilds.anyType())
        .rowOrder(RowOrder.WHOLE_TRACES)
        .build();
  }

  private static Set<String> groups(
      List<? extends DatasetRecord> first, List<? extends DatasetRecord> second) {
    return Stream.concat(first.stream(), second.stream())
        .map(record -> record.provenance().groupId())
        .collect(Collectors.toSet());
  }
}

package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is chosen was right, and nothing is rejected that may be right as well. */
class PairSoundnessPropertyTest {

  @Property(tries = 150)
  void theActionsOfAPairAreNeverTheSame(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      VerifierRecord row = planned.make(pair);
      assertThat(key(row.rejected(), row.rejectedActionType()))
          .isNotEqualTo(key(row.chosen(), row.actionType()));
    }
  }

  @Property(tries = 100)
  void onlyRunsThatDidNotFailAreChosen(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      Outcome outcome = planned.steps.get(pair.step()).trace().outcome();
      assertThat(outcome == Outcome.UNRESOLVED && pair.kind() != NegativeKind.CORRECTED).isFalse();
    }
  }

  @Property(tries = 100)
  void nothingIsRejectedThatTheRunDoesSoonAfter(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      long rejected = key(planned.make(pair).rejected(), pair.rejectedType());
      Step step = planned.steps.get(pair.step());
      step.trace().steps().stream()
          .skip(step.number() + 1)
          .limit(PairPlan.STEPS_AHEAD)
          // A call that failed may be tried in vain again.
          .filter(later -> !planned.isMistake(later) || pair.kind() != NegativeKind.CORRECTED)
          .map(later -> new ParsedAction(later.action(), planned.type(later)))
          .forEach(
              later -> {
                assertThat(later.key()).isNotEqualTo(rejected);
                assertThat(later.calls()).noneMatch(call -> call.key() == rejected);
              });
    }
  }

  @Property(tries = 100)
  void noPerturbedCallIsMadeAnywhereInItsRun(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == NegativeKind.PERTURBED) {
        long rejected = key(planned.make(pair).rejected(), pair.rejectedType());
        assertThat(planned.steps.get(pair.step()).trace().steps())
            .flatMap(step -> new ParsedAction(step.action(), planned.type(step)).calls())
            .noneMatch(call -> call.key() == rejected);
      }
    }
  }

  @Property(tries = 100)
  void nothingIsRejectedThatARunThatDidNotFailDidAfterTheSameMessages(@ForAll long seed) {
    Planned planned = Planned.of(seed, 60);
    Set<List<Long>> done = new HashSet<>();
    Set<List<Long>> doneWithoutFailure = new HashSet<>();
    for (int number = 0; number < planned.steps.size(); number++) {
      Step step = planned.steps.get(number);
      if (step.trace().outcome() != Outcome.UNRESOLVED) {
        long action = new ParsedAction(step.action(), planned.type(step)).key();
        List<Long> place = List.of(planned.table.promptKey(number), action);
        done.add(place);
        if (!planned.table.isMistake(number)) {
          doneWithoutFailure.add(place);
        }
      }
    }
    for (PlannedPair pair : planned.pairs()) {
      long rejected = key(planned.make(pair).rejected(), pair.rejectedType());
      assertThat(pair.kind() == NegativeKind.CORRECTED ? doneWithoutFailure : done)
          .as(pair.kind().label())
          .doesNotContain(List.of(planned.table.promptKey(pair.step()), rejected));
    }
  }

  /** The key of an action, labelled or not. */
  private static long key(List<Message> side, ActionType type) {
    Message message = side.get(0);
    String label = "Action: " + type.label() + "\n";
    String text = message.content();
    return new ParsedAction(
            message.withContent(text.startsWith(label) ? text.substring(label.length()) : text),
            type)
        .key();
  }
}

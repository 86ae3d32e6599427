package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Step;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is chosen was right, and nothing is rejected that may be right as well. */
class PairSoundnessPropertyTest {

  @Property(tries = 150)
  void theActionsOfAPairAreNeverTheSame(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      VerifierRecord row = planned.make(pair);
      Meaning rejected = meaning(row.rejected(), row.rejectedActionType());
      Meaning chosen = meaning(row.chosen(), row.actionType());
      assertThat(isLike(chosen, rejected, pair)).as("%s: %s", pair.kind(), row).isFalse();
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
      Meaning rejected = meaning(planned.make(pair).rejected(), pair.rejectedType());
      Step step = planned.steps.get(pair.step());
      step.trace().steps().stream()
          .skip(step.number() + 1)
          .limit(PairPlan.STEPS_AHEAD)
          // A call that failed may be tried in vain again.
          .filter(later -> !planned.isMistake(later) || pair.kind() != NegativeKind.CORRECTED)
          .map(later -> new ParsedAction(later.action(), planned.type(later)))
          .forEach(
              later -> {
                assertThat(isLike(later.meaning(), rejected, pair)).isFalse();
                assertThat(later.calls()).noneMatch(call -> isLike(call.meaning(), rejected, pair));
              });
    }
  }

  @Property(tries = 100)
  void noPerturbedCallIsMadeAnywhereInItsRun(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == NegativeKind.PERTURBED) {
        Meaning rejected = meaning(planned.make(pair).rejected(), pair.rejectedType());
        assertThat(planned.steps.get(pair.step()).trace().steps())
            .flatMap(step -> new ParsedAction(step.action(), planned.type(step)).calls())
            .noneMatch(call -> call.meaning().mayBe(rejected));
      }
    }
  }

  @Property(tries = 100)
  void nothingIsRejectedThatARunThatDidNotFailDidAfterTheSameMessages(@ForAll long seed) {
    Planned planned = Planned.of(seed, 60);
    for (PlannedPair pair : planned.pairs()) {
      Meaning rejected = meaning(planned.make(pair).rejected(), pair.rejectedType());
      long place = planned.table.promptKey(pair.step());
      for (int number = 0; number < planned.steps.size(); number++) {
        Step step = planned.steps.get(number);
        if (planned.table.promptKey(number) == place
            && step.trace().outcome() != Outcome.UNRESOLVED
            && !(pair.kind() == NegativeKind.CORRECTED && planned.table.isMistake(number))) {
          Meaning done = new ParsedAction(step.action(), planned.type(step)).meaning();
          assertThat(isLike(done, rejected, pair)).as(pair.kind().label()).isFalse();
        }
      }
    }
  }

  /** What failed may have failed for the folder that it tells a path from. */
  private static boolean isLike(Meaning done, Meaning rejected, PlannedPair pair) {
    return pair.kind() == NegativeKind.CORRECTED ? done.equals(rejected) : done.mayBe(rejected);
  }

  /** What an action does, labelled or not. */
  private static Meaning meaning(List<Message> side, ActionType type) {
    Message message = side.get(0);
    String label = "Action: " + type.label() + "\n";
    String text = message.content();
    return new ParsedAction(
            message.withContent(text.startsWith(label) ? text.substring(label.length()) : text),
            type)
        .meaning();
  }
}

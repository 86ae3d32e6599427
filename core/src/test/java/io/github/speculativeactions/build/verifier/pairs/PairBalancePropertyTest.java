package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Right and wrong sides look alike without their prompt. */
class PairBalancePropertyTest {

  @Property(tries = 100)
  void anActionOfAnotherStateIsChosenAsOftenAsRejected(@ForAll long seed) {
    assertThat(surplus(seed, NegativeKind.OTHER_STATE, List::toString))
        .allSatisfy((action, count) -> assertThat(count).isZero());
  }

  @Property(tries = 100)
  void aWordOfAPerturbedCallStandsAsOftenOnEitherSide(@ForAll long seed) {
    assertThat(surplus(seed, NegativeKind.PERTURBED, side -> parsed(side).call().arguments()))
        .allSatisfy((word, count) -> assertThat(count).isZero());
  }

  @Property(tries = 100)
  void aPerturbedCallHasAsManyEqualArgumentsAsTheRightOne(@ForAll long seed) {
    Planned planned = Planned.of(seed, 40);
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == NegativeKind.PERTURBED) {
        VerifierRecord row = planned.make(pair);
        assertThat(distinctValues(row.rejected())).isEqualTo(distinctValues(row.chosen()));
      }
    }
  }

  private static long distinctValues(List<Message> side) {
    ParsedCall call = parsed(side);
    return call.arguments().stream().map(one -> call.valueOf(one.name())).distinct().count();
  }

  /** How much more often the words of what is looked at stand on the chosen side. */
  private static Map<String, Integer> surplus(
      long seed, NegativeKind kind, Function<List<Message>, String> look) {
    Planned planned = Planned.of(seed, 40);
    Map<String, Integer> surplus = new HashMap<>();
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == kind) {
        VerifierRecord row = planned.make(pair);
        for (String word : look.apply(row.chosen()).split("\\W+", -1)) {
          surplus.merge(word, 1, Integer::sum);
        }
        for (String word : look.apply(row.rejected()).split("\\W+", -1)) {
          surplus.merge(word, -1, Integer::sum);
        }
      }
    }
    return surplus;
  }

  @Property(tries = 100)
  void eitherSideIsAsOftenTheLongerOneAndOfAType(@ForAll long seed) {
    Planned planned = Planned.of(seed, 40);
    for (NegativeKind kind : NegativeKind.values()) {
      int longer = 0;
      Map<ActionType, Integer> types = new HashMap<>();
      for (PlannedPair pair : planned.pairs()) {
        if (pair.kind() == kind && kind != NegativeKind.LABEL_ONLY) {
          VerifierRecord row = planned.make(pair);
          longer += Integer.compare(length(row.chosen()), length(row.rejected()));
          types.merge(row.actionType(), 1, Integer::sum);
          types.merge(row.rejectedActionType(), -1, Integer::sum);
        }
      }
      assertThat(longer).as("longer chosen sides of %s", kind).isZero();
      assertThat(types.values()).as("types of %s", kind).allMatch(count -> count == 0);
    }
  }

  @Property(tries = 100)
  void bothSidesHaveTheSameForm(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() != NegativeKind.LABEL_ONLY) {
        VerifierRecord row = planned.make(pair);
        assertThat(form(row.rejected())).isEqualTo(form(row.chosen()));
      }
    }
  }

  @Property(tries = 100)
  void aPerturbedCallKeepsItsToolAndTheNamesOfItsArguments(@ForAll long seed) {
    Planned planned = Planned.of(seed, 30);
    for (PlannedPair pair : planned.pairs()) {
      if (pair.kind() == NegativeKind.PERTURBED) {
        VerifierRecord row = planned.make(pair);
        assertThat(parsed(row.rejected()).shape()).isEqualTo(parsed(row.chosen()).shape());
        assertThat(row.rejectedActionType()).isEqualTo(row.actionType());
      }
    }
  }

  private static int length(List<Message> side) {
    int length = side.get(0).content().substring(side.get(0).content().indexOf('\n')).length();
    for (ToolCall call : side.get(0).toolCalls()) {
      length += call.name().length() + call.arguments().length();
    }
    return length;
  }

  private static List<Object> form(List<Message> side) {
    String text = side.get(0).content();
    boolean hasText = !text.substring(text.indexOf('\n')).isBlank();
    return List.of(hasText, side.get(0).toolCalls().size());
  }

  private static ParsedCall parsed(List<Message> side) {
    return ParsedCall.of(side.get(0).toolCalls().get(0));
  }
}

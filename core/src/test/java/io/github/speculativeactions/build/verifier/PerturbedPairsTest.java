package io.github.speculativeactions.build.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbedPairsTest {

  @Test
  void callsOfOneToolFarApartSwapAnArgument() {
    List<VerifierRecord> pairs = Pairs.of(readsFarApart("Look.", "a.py", "b.py"));

    assertThat(pairs).hasSize(2);
    assertThat(pairs).allMatch(pair -> pair.negativeKind() == NegativeKind.PERTURBED);
    assertThat(Pairs.arguments(pairs.get(0).chosen())).isEqualTo("{\"path\": \"a.py\"}");
    assertThat(Pairs.arguments(pairs.get(0).rejected())).isEqualTo("{\"path\": \"b.py\"}");
    assertThat(Pairs.arguments(pairs.get(1).chosen())).isEqualTo("{\"path\": \"b.py\"}");
    assertThat(Pairs.arguments(pairs.get(1).rejected())).isEqualTo("{\"path\": \"a.py\"}");
    assertThat(pairs)
        .allMatch(pair -> Pairs.text(pair.rejected()).equals("Action: file_read\nLook."));
  }

  @Test
  void textThatNamesWhatIsSwappedStandsOnNeitherSide() {
    List<VerifierRecord> pairs = Pairs.of(readsFarApart("Look at a.", "a.py", "b.py"));

    assertThat(pairs).hasSize(2);
    assertThat(pairs)
        .allMatch(pair -> Pairs.text(pair.chosen()).equals("Action: file_read\n"))
        .allMatch(pair -> Pairs.text(pair.rejected()).equals("Action: file_read\n"));
  }

  @Test
  void callsThatFollowSoonAreNotSwapped() {
    List<VerifierRecord> pairs =
        Pairs.of(Run.resolved("a", "i").call("view", "path", "a").call("view", "path", "b").end());

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @Test
  void whatTheRunDoesSoonAfterAmongOtherCallsIsNoNegative() {
    Run swapped = Run.resolved("a", "i").call("view", "path", "a");
    swapped.callsAtOnce("view", "path", "b", "c");
    for (int i = 0; i <= PairPlan.STEPS_AHEAD; i++) {
      swapped.say("Hm.");
    }
    swapped.call("view", "path", "b");
    Run other = Run.resolved("b", "j").call("search", "for", "d");
    other.callsAtOnce("view", "path", "a", "b");

    assertThat(Pairs.of(swapped.end(), other.end()))
        .noneMatch(pair -> pair.negativeKind() == NegativeKind.PERTURBED)
        .noneMatch(
            pair ->
                pair.negativeKind() == NegativeKind.OTHER_STATE
                    && Pairs.arguments(pair.chosen()).contains("for"));
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoSwappedCall() {
    List<VerifierRecord> pairs =
        Pairs.of(
            readsFarApart("", "a.py", "b.py"),
            Run.unknown("b", "i").call("view", "path", "b.py").end());

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'path': 'a b.py'}                | {'path': 'a  b.py'}",
        "{'names': ['a', 'b']}             | {'names': ['b', 'a']}",
        "{'command': 'ls src test'}        | {'command': 'ls test src'}",
        "{'command': 'cat /tmp/a.log'}     | {'command': 'cat /tmp/b.log'}",
      })
  void whatSaysTheSameInOtherWordsIsNotSwapped(String first, String second) {
    List<VerifierRecord> pairs =
        Pairs.of(farApart("", "view", first.replace('\'', '"'), second.replace('\'', '"')));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @Test
  void namesThatTheRunMakesUpAreNotSwapped() {
    String first = "{\"path\": \"reproduce.py\", \"text\": \"import a\"}";
    String second = "{\"path\": \"check_fix.py\", \"text\": \"import a\"}";

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(farApart("", "edit", first, second))))
        .isEmpty();
  }

  @Test
  void namesThatTheRunKnowsAreSwapped() {
    Run run = Run.resolved("a", "i").call("view", "path", "a.py").call("view", "path", "b.py");
    farApart(run, "", "edit", "{\"path\": \"a.py\"}", "{\"path\": \"b.py\"}");

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(run.end()))).hasSize(2);
  }

  private static Trace readsFarApart(String text, String first, String second) {
    String arguments = "{\"path\": \"%s\"}";
    return farApart(text, "view", arguments.formatted(first), arguments.formatted(second));
  }

  private static Trace farApart(String text, String tool, String first, String second) {
    Run run = Run.resolved("a", "i");
    farApart(run, text, tool, first, second);
    return run.end();
  }

  private static void farApart(Run run, String text, String tool, String first, String second) {
    run.call(text, tool, first, "ok");
    for (int i = 0; i <= PairPlan.STEPS_AHEAD; i++) {
      run.say("Hm.");
    }
    run.call(text, tool, second, "ok");
  }
}

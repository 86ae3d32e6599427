package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
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
    assertThat(Pairs.arguments(pairs.get(0).chosen())).isEqualTo(view("a.py", 1));
    assertThat(Pairs.arguments(pairs.get(0).rejected())).isEqualTo(view("b.py", 1));
    assertThat(Pairs.arguments(pairs.get(1).chosen())).isEqualTo(view("b.py", 9));
    assertThat(Pairs.arguments(pairs.get(1).rejected())).isEqualTo(view("a.py", 9));
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
  void callsOfOneArgumentAreNotSwapped() {
    List<VerifierRecord> pairs =
        Pairs.of(farApart("", "view", "{\"path\": \"a.py\"}", "{\"path\": \"b.py\"}"));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"b.py, 1", "a.py, 9"})
  void neitherIsSwappedIfTheRunMadeOneOfTheSwappedCallsLongBefore(String path, int line) {
    Run run = Run.resolved("a", "i").call("", "view", view(path, line), "ok");
    waitLong(run);
    farApart(run, "", "view", view("a.py", 1), view("b.py", 9));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(run.end()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"b.py, 1", "a.py, 9"})
  void neitherIsSwappedIfTheRunMakesOneOfTheSwappedCallsLongAfterAmongOthers(
      String path, int line) {
    Run run = Run.resolved("a", "i");
    farApart(run, "", "view", view("a.py", 1), view("b.py", 9));
    waitLong(run);
    run.callsAtOnce("view", List.of(view("c.py", 1), view(path, line)));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(run.end()))).isEmpty();
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoSwappedCall() {
    List<VerifierRecord> pairs =
        Pairs.of(
            readsFarApart("", "a.py", "b.py"),
            Run.unknown("b", "i").call("", "view", view("b.py", 1), "ok").end());

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'path': 'a b.py'           | 'path': 'a  b.py'",
        "'path': 'src/a.py'         | 'path': '/repo/src/a.py'",
        "'path': './src/'           | 'path': 'src'",
        "'names': ['a', 'b']        | 'names': ['b', 'a']",
        "'command': 'ls src test'   | 'command': 'ls test src'",
        "'command': 'cat /tmp/a.log'| 'command': 'cat /tmp/b.log'",
      })
  void whatSaysTheSameInOtherWordsIsNotSwapped(String first, String second) {
    // A number is not swapped for a text, and still neither call becomes the other.
    String one = "{%s, \"line\": 1}".formatted(first.replace('\'', '"'));
    String other = "{%s, \"line\": \"9\"}".formatted(second.replace('\'', '"'));
    List<VerifierRecord> pairs = Pairs.of(farApart("", "view", one, other));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, pairs)).isEmpty();
  }

  @Test
  void namesThatTheRunMakesUpAreNotSwapped() {
    String first = "{\"path\": \"reproduce.py\", \"line\": 1}";
    String second = "{\"path\": \"check_fix.py\", \"line\": 9}";

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(farApart("", "edit", first, second))))
        .isEmpty();
  }

  @Test
  void namesThatTheRunKnowsAreSwapped() {
    Run run = Run.resolved("a", "i").call("view", "path", "a.py").call("view", "path", "b.py");
    farApart(run, "", "edit", view("a.py", 1), view("b.py", 9));

    assertThat(Pairs.ofKind(NegativeKind.PERTURBED, Pairs.of(run.end()))).hasSize(2);
  }

  private static Trace readsFarApart(String text, String first, String second) {
    return farApart(text, "view", view(first, 1), view(second, 9));
  }

  private static String view(String path, int line) {
    return "{\"path\": \"%s\", \"line\": %d}".formatted(path, line);
  }

  private static Trace farApart(String text, String tool, String first, String second) {
    Run run = Run.resolved("a", "i");
    farApart(run, text, tool, first, second);
    return run.end();
  }

  private static void farApart(Run run, String text, String tool, String first, String second) {
    run.call(text, tool, first, "ok");
    waitLong(run);
    run.call(text, tool, second, "ok");
  }

  private static void waitLong(Run run) {
    for (int i = 0; i <= PairPlan.STEPS_AHEAD; i++) {
      run.say("Hm.");
    }
  }
}

package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiblingPairsTest {

  @Test
  void theFailedRunOnTheSameInstanceIsRejectedWhereItWentAnotherWay() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("view", "path", "x").call("search", "for", "bug").end(),
            Run.unresolved("b", "i").call("view", "path", "x").call("search", "for", "fix").end());

    assertThat(pairs).hasSize(1);
    VerifierRecord pair = pairs.get(0);
    assertThat(pair.negativeKind()).isEqualTo(NegativeKind.SIBLING);
    assertThat(pair.margin()).isEqualTo(NegativeKind.SIBLING.margin());
    assertThat(pair.provenance().traceId()).isEqualTo("a");
    assertThat(pair.provenance().step()).isEqualTo(1);
    assertThat(pair.prompt()).hasSize(3);
    assertThat(Pairs.arguments(pair.chosen())).isEqualTo("{\"for\": \"bug\"}");
    assertThat(Pairs.arguments(pair.rejected())).isEqualTo("{\"for\": \"fix\"}");
  }

  @Test
  void siblingsTheirLengthTellsApartComeInEqualNumbers() {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String right = i < 3 ? "long long" : "s";
      String wrong = i < 3 ? "w" : "also long";
      traces.add(Run.resolved("a" + i, "i" + i).call("search", "for", right).end());
      traces.add(Run.unresolved("b" + i, "i" + i).call("search", "for", wrong).end());
    }

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, Pairs.of(traces)))
        .hasSize(4)
        .filteredOn(pair -> Pairs.arguments(pair.chosen()).contains("long"))
        .hasSize(2);
  }

  @Test
  void whatAnotherGoodRunDidInTheSamePlaceIsNoNegative() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("search", "for", "bug").end(),
            Run.unknown("b", "i").call("search", "for", "fix").end(),
            Run.unresolved("c", "i").call("search", "for", "fix").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void whatTheRunDoesSoonAfterIsNoNegative() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("view", "path", "x").call("search", "for", "b").end(),
            Run.unresolved("b", "i").call("search", "for", "b").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void aPartOfWhatAnotherGoodRunDidAtOnceIsNoNegative() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("search", "for", "bug").end(),
            Run.resolved("b", "i").callsAtOnce("search", "for", "fix", "cause").end(),
            Run.unresolved("c", "i").call("search", "for", "fix").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void callsAtOnceThatTheRunMakesOneByOneAreNoNegative() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i")
                .callsAtOnce("search", "for", "bug", "cause")
                .call("view", "path", "x")
                .call("view", "path", "y")
                .end(),
            Run.unresolved("b", "i").callsAtOnce("view", "path", "y", "x").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void runsThatDifferInATemporaryNameDidTheSame() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("bash", "command", "python /tmp/a.py").end(),
            Run.unresolved("b", "i").call("bash", "command", "python  /tmp/b.py").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/repo/src/a.py, src/a.py", "src/a.py, /repo/src/a.py", "src/, ./src"})
  void runsThatTellAPathFromOtherFoldersDidTheSame(String right, String other) {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("view", "path", right).end(),
            Run.unresolved("b", "i").call("view", "path", other).end(),
            // The mirror, so that lengths are no reason to set these aside.
            Run.resolved("c", "j").call("view", "path", other).end(),
            Run.unresolved("d", "j").call("view", "path", right).end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).isEmpty();
  }

  @Test
  void runsThatNameOtherFilesOfOneNameAreSiblings() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").call("view", "path", "src/a.py").end(),
            Run.unresolved("b", "i").call("view", "path", "lib/a.py").end());

    assertThat(Pairs.ofKind(NegativeKind.SIBLING, pairs)).hasSize(1);
  }

  @Test
  void runsThatOfferOtherToolsAreNoSiblings() {
    List<VerifierRecord> pairs =
        Pairs.of(
            Run.resolved("a", "i").offering("search").call("search", "for", "bug").end(),
            Run.unresolved("b", "i").offering("find").call("find", "for", "bug").end());

    assertThat(pairs).noneMatch(pair -> pair.negativeKind() == NegativeKind.SIBLING);
  }
}

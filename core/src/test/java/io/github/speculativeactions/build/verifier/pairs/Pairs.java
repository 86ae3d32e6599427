package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import java.util.List;

/** Makes the pairs of a few runs, and looks at their sides. */
final class Pairs {

  private static final VerifierPairs PAIRS =
      VerifierPairs.recommended().classifier(Run.BY_TOOL).framing(Framing.reference());

  private Pairs() {}

  static List<VerifierRecord> of(Trace... traces) {
    return of(List.of(traces));
  }

  static List<VerifierRecord> of(List<Trace> traces) {
    return PAIRS.build(traces, 1);
  }

  static List<VerifierRecord> ofKind(NegativeKind kind, List<VerifierRecord> pairs) {
    return pairs.stream().filter(pair -> pair.negativeKind() == kind).toList();
  }

  static String arguments(List<Message> side) {
    return side.get(0).toolCalls().get(0).arguments();
  }

  static String text(List<Message> side) {
    return side.get(0).content();
  }
}

package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class CannedLinePairsTest {

  @Test
  void aCannedLineIsRejectedWhereNothingRealIs() {
    List<VerifierRecord> pairs = Pairs.of(Run.resolved("a", "i").say("Done.").end());

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).negativeKind()).isEqualTo(NegativeKind.LABEL_ONLY);
    assertThat(pairs.get(0).rejectedActionType()).isNotEqualTo(ActionType.FINAL_ANSWER);
    assertThat(pairs.get(0).rejected())
        .containsExactly(Framing.reference().cannedAction(pairs.get(0).rejectedActionType()));
  }

  @Test
  void theSameActionAfterTheSameMessagesIsThePlaceOfOnePair() {
    Trace once = Run.resolved("a", "i").say("Done.").end();
    Trace again = Run.resolved("b", "i").say("Done.").end();

    assertThat(Pairs.of(once, again)).hasSize(1);
  }
}

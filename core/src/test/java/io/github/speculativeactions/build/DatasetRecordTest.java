package io.github.speculativeactions.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.testing.TestRecords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetRecordTest {

  private static final Message HELLO = Message.assistant("hello");

  @Test
  void aRecordDoesNotChangeWithTheListsItWasMadeOf() {
    ProposerRecord some = TestRecords.proposer(1);
    List<Message> prompt = new ArrayList<>(some.prompt());
    ProposerRecord record =
        new ProposerRecord(
            prompt, some.completion(), some.actionType(), some.tools(), some.provenance());
    prompt.clear();
    assertThat(record).isEqualTo(some);
  }

  @Test
  void noListOfARecordCanBeChanged() {
    for (List<Message> messages :
        List.of(
            TestRecords.proposer(1).prompt(),
            TestRecords.proposer(1).completion(),
            TestRecords.verifier(1).prompt(),
            TestRecords.verifier(1).chosen(),
            TestRecords.verifier(1).rejected(),
            TestRecords.eval(1).prompt(),
            TestRecords.eval(1).messages())) {
      assertThatThrownBy(() -> messages.set(0, HELLO))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void whatTheReferenceSaysOfAStepCannotBeChanged() {
    Trace trace = Trace.builder().message(Message.user("go")).message(HELLO).build();
    Step step = trace.steps().get(0);
    assertThatThrownBy(() -> trace.steps().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    for (List<Message> messages :
        List.of(
            Framing.reference().prompts().context(step),
            Framing.reference().prompts().question(step))) {
      assertThatThrownBy(() -> messages.set(0, HELLO))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }
}

package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;

class SharedMessagesTest {

  private final SharedMessages shared = new SharedMessages(TextForm.JSON);
  private final Message message = calling();

  @Test
  void whatOneDatasetEncodesTheOthersGet() {
    shared.enter(row("source", "trace", 1));
    MessageTexts ofProposer = shared.texts(message);
    shared.enter(row("source", "trace", 1));
    assertThat(shared.texts(message)).isSameAs(ofProposer);
  }

  @Test
  void laterStepsOfTheTraceGetItToo() {
    shared.enter(row("source", "trace", 1));
    MessageTexts texts = shared.texts(message);
    shared.enter(row("source", "trace", 2));
    assertThat(shared.texts(message)).isSameAs(texts);
  }

  @Test
  void anEqualMessageThatIsAnotherObjectIsEncodedByItself() {
    shared.enter(row("source", "trace", 1));
    MessageTexts texts = shared.texts(message);
    Message other = calling();
    assertThat(other).isEqualTo(message);
    assertThat(shared.texts(other)).isNotSameAs(texts).usingRecursiveComparison().isEqualTo(texts);
  }

  @Test
  void anotherTraceIsEncodedAnew() {
    Provenance row = row("source", "trace", 1);
    for (Provenance next :
        new Provenance[] {row("source", "other", 1), row("other", "trace", 1), row}) {
      MessageTexts before = shared.texts(message);
      shared.enter(next);
      assertThat(shared.texts(message))
          .isNotSameAs(before)
          .usingRecursiveComparison()
          .isEqualTo(before);
    }
  }

  @Test
  void whatIsMoreThanSomeMegabytesIsForgottenWithinATraceToo() {
    shared.enter(row("source", "one id for all", 1));
    MessageTexts texts = shared.texts(message);
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 20; i++) {
      shared.enter(row("source", "one id for all", 1));
      assertThat(shared.texts(Message.user(megabyte)).content()).hasSize(1 << 20);
    }
    assertThat(shared.texts(message))
        .isNotSameAs(texts)
        .usingRecursiveComparison()
        .isEqualTo(texts);
  }

  @Test
  void argumentsHaveTheFormThatIsAskedFor() {
    assertThat(arguments(TextForm.JSON)).asString().isEqualTo("\"ls -l\"");
    assertThat(arguments(TextForm.ANY)).asString().isEqualTo("ls -l");
  }

  private byte[] arguments(TextForm form) {
    return new SharedMessages(form).texts(message).calls().get(0).arguments();
  }

  private static Message calling() {
    return Message.assistant("lists", new ToolCall("c1", "bash", "ls -l"));
  }

  private static Provenance row(String source, String trace, int step) {
    return new Provenance(
        source, trace, "group", step, Outcome.UNKNOWN, "none", 1, SideEffect.UNKNOWN);
  }
}

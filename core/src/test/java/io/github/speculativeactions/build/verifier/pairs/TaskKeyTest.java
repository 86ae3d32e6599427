package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"Mend it now.\n", " Mend it now.", "Mend  it now.", "Mend\r\n\tit now."})
  void whiteSpaceMakesNoOtherTask(String task) {
    assertThat(key(task)).isEqualTo(key("Mend it now."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mendit now.", "Mend now it.", "mend it now.", "Mend it"})
  void otherWordsMakeAnotherTask(String task) {
    assertThat(key(task)).isNotEqualTo(key("Mend it now."));
  }

  @Test
  void onlyWhatIsSaidBeforeTheFirstStepIsTheTask() {
    Trace.Builder trace = trace().message(Message.system("You mend.")).message(Message.user("Go."));
    trace.message(Message.assistant("Well.")).message(Message.user("Go on."));

    assertThat(TaskKey.of(trace.build())).isEqualTo(key("Go."));
    assertThat(key(" \n")).isEqualTo(TaskKey.NONE);
  }

  private static long key(String task) {
    return TaskKey.of(trace().message(Message.user(task)).build());
  }

  private static Trace.Builder trace() {
    return Trace.builder().source("test").id("a").groupId("i");
  }
}

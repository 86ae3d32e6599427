package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCounterTest {

  private final TokenCounter counter = TokenCounter.estimate();

  @ParameterizedTest
  @CsvSource({"'', 0", "a, 1", "abcd, 1", "abcde, 2", "éé, 1", "日本, 2", "😀, 1", "😀a, 2"})
  void fourBytesAreAToken(String text, int tokens) {
    assertThat(counter.count(text)).isEqualTo(tokens);
  }

  @Test
  void aMessageTakesItsTextsAndFourTokensAroundItAndEachCall() {
    Message message = Message.assistant("abcd", new ToolCall("an id", "bash", "{\"a\":1}"));

    assertThat(PromptWindow.defaults().tokens(message)).isEqualTo(4 + 1 + 4 + 1 + 2);
  }
}

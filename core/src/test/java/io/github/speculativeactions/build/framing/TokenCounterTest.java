package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property(tries = 500)
  void bytesAreThoseOfUtf8(@ForAll int[] codePoints) {
    StringBuilder text = new StringBuilder();
    for (int any : codePoints) {
      int codePoint = Math.floorMod(any, Character.MAX_CODE_POINT + 1);
      text.appendCodePoint(
          codePoint >= 0xd800 && codePoint <= 0xdfff ? codePoint - 0xd800 : codePoint);
    }
    int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;

    assertThat(counter.count(text.toString())).isEqualTo((bytes + 3) / 4);
  }

  @Test
  void aMessageTakesItsTextsAndFourTokensAroundItAndEachCall() {
    Message message = Message.assistant("abcd", new ToolCall("an id", "bash", "{\"a\":1}"));

    assertThat(PromptWindow.defaults().tokens(message)).isEqualTo(4 + 1 + 4 + 1 + 2);
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedTextTest {

  @ParameterizedTest(name = "[{index}]")
  @CsvSource({
    "'', ''",
    "a\ud800, a\ufffd",
    "\ud800a, \ufffda",
    "\udc00, \ufffd",
    "\udc00\ud800, \ufffd\ufffd",
    "\ud83d\ude00, \ud83d\ude00",
    "\ud83d\ud83d\ude00, \ufffd\ud83d\ude00",
    "\ud83d\ude00\ude00x, \ud83d\ude00\ufffdx",
  })
  void aHalfWithoutItsPartnerIsReplaced(String text, String expected) {
    assertThat(WellFormedText.of(text)).isEqualTo(expected);
    assertThat(new String(WellFormedText.utf8(text), StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  @Test
  void wellFormedTextIsPassedOnAsItIs() {
    String text = "né 日本 😀";
    assertThat(WellFormedText.of(text)).isSameAs(text);
    assertThat(WellFormedText.utf8(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }
}

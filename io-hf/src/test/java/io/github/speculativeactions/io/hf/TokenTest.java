package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void lineBreaksAndBlanksAtTheEndsAreRemoved() {
    assertThat(Token.of(" hf_\r\nabc\n ").authorization()).isEqualTo("Bearer hf_abc");
    assertThat(Token.of("hf_abc\n")).isEqualTo(Token.of("hf_abc")).hasSameHashCodeAs("hf_abc");
    assertThat(Token.of("hf_abc")).isNotEqualTo(Token.of("hf_abd"));
  }

  @Test
  void noTokenShowsItself() {
    assertThat(Token.of("hf_abc").toString()).isEqualTo("Token[hidden]");
  }

  @Test
  void anEmptyTokenIsRefused() {
    assertRefused(() -> Token.of(" \r\n")).hasMessageContaining("the token is empty");
  }

  @Test
  void aTokenThatAHeaderCannotCarryIsRefusedWithoutShowingIt() {
    for (String bad :
        new String[] {"hf_secret x", "hf_secret\tx", "hf_secreté", "hf_secret\u007f"}) {
      assertRefused(() -> Token.of(bad))
          .hasMessageContaining("visible ASCII")
          .hasMessageNotContaining("secret");
    }
  }
}

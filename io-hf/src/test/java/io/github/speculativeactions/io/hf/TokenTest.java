package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aTokenKnowsWhereItIsFrom(@TempDir Path home) throws IOException {
    Path file = Files.writeString(home.resolve("token"), "hf_file");
    Map<String, String> variables = Map.of("HF_HOME", home.toString());
    assertThat(Token.ofMachine(variables, home).orElseThrow().origin())
        .isEqualTo("the file '" + file + "'");
    assertThat(Token.ofMachine(Map.of("HUGGING_FACE_HUB_TOKEN", "hf_a"), home).orElseThrow())
        .isEqualTo(Token.of("hf_a"))
        .extracting(Token::origin)
        .isEqualTo("HUGGING_FACE_HUB_TOKEN");
    assertThat(Token.of("hf_a").origin()).isEqualTo("the program");
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

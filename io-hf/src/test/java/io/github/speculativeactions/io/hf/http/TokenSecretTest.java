package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.hf.Token;
import org.junit.jupiter.api.Test;

class TokenSecretTest {

  @Test
  void aSecretIsFoundWhereverItStands() {
    TokenSecret secret = new TokenSecret(Token.of("hf_12345"));
    assertThat(secret.isIn("https://h/x?t=hf_12345&n=1")).isTrue();
    assertThat(secret.isIn("https://h/x?t=hf_1234")).isFalse();
    assertThat(secret.replacedIn("Bearer hf_12345!", "?")).isEqualTo("Bearer ?!");
  }

  @Test
  void aTokenAsShortAsAWordIsHiddenButMayStandInAUrl() {
    TokenSecret secret = new TokenSecret(Token.of("testing"));
    assertThat(secret.isIn("/x?response-content-disposition=testing-0.parquet")).isFalse();
    assertThat(secret.replacedIn("the token testing", "?")).isEqualTo("the token ?");
    TokenSecret letters = new TokenSecret(Token.of("abc"));
    assertThat(letters.replacedIn("abcde", "?")).isEqualTo("abcde");
  }

  @Test
  void noTokenIsNowhere() {
    assertThat(new TokenSecret(null).isIn("null and nothing")).isFalse();
    assertThat(new TokenSecret(null).replacedIn("null", "?")).isEqualTo("null");
  }
}

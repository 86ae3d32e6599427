package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorTextsTest {

  @Test
  void everyFormOfABodyIsUnderstood() {
    assertThat(texts("{\"error\":\"a\"}")).isEqualTo("a");
    assertThat(texts("{\"error\":[\"a\",\"b\"]}")).isEqualTo("a; b");
    assertThat(texts("{\"error\":\"a\",\"error_description\":\"b\"}")).isEqualTo("a: b");
    assertThat(texts("{\"errors\":[{\"message\":\"a\"},{\"message\":\"b\"}]}")).isEqualTo("a; b");
    assertThat(texts("{\"message\":\"a\",\"request_id\":\"1\"}")).isEqualTo("a");
    assertThat(texts("  Entry not found\n")).isEqualTo("Entry not found");
    assertThat(texts("{not json}")).isEqualTo("{not json}");
    assertThat(texts("<Error><Code>SlowDown</Code><Message>x</Message></Error>"))
        .isEqualTo("SlowDown");
  }

  @Test
  void pagesAndOtherFormsSayNothing() {
    assertThat(texts("<!doctype html><h1>503</h1>")).isEmpty();
    assertThat(texts("{\"error\":{\"a\":1}}")).isEmpty();
    assertThat(texts("{\"errors\":\"a\"}")).isEmpty();
    assertThat(texts("[1,2]")).isEmpty();
    assertThat(texts("")).isEmpty();
  }

  @Test
  void theHeaderComesFirstAndNoTextTwice() {
    assertThat(texts("{\"error\":\"b\",\"errors\":[{\"message\":\"a\"},{\"message\":\"b\"}]}", "a"))
        .isEqualTo("a; b");
  }

  private static String texts(String body, String... headers) {
    return ErrorTexts.of(
        HttpHeaders.of(Map.of("x-error-message", List.of(headers)), (name, value) -> true), body);
  }
}

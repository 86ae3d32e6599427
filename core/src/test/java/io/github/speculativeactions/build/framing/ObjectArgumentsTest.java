package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectArgumentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"{}", " {\"a\" : [1, {\"b\": null}]}\n"})
  void anObjectStaysAsItIsWritten(String arguments) {
    ToolCall call = new ToolCall("id", "tool", arguments);
    assertThat(ObjectArguments.of(call)).isSameAs(call);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"a\": \"breaks off`, `{\"unparsed\":\"{\\\"a\\\": \\\"breaks off\"}`",
        "`{\"a\": 1} and more`, `{\"unparsed\":\"{\\\"a\\\": 1} and more\"}`",
        "`[1]`, `{\"unparsed\":\"[1]\"}`",
        "`ls -l`, `{\"unparsed\":\"ls -l\"}`"
      })
  void whatIsNoObjectBecomesATextInOne(String arguments, String object) {
    assertThat(ObjectArguments.of(new ToolCall("id", "tool", arguments)))
        .isEqualTo(new ToolCall("id", "tool", object));
  }

  @Test
  void noArgumentsAreAnEmptyObject() {
    assertThat(ObjectArguments.of(new ToolCall(null, "tool", " ")).arguments()).isEqualTo("{}");
  }
}

package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {

  @ParameterizedTest
  @ValueSource(strings = {"cat <<E\na", "cat <<E", "a 'b", "a \"b", "a $(b", "(a", "if b", "[[ a"})
  void whatIsLeftOpenMakesItIncomplete(String text) {
    assertThat(ShellScript.parse(text).isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      value = {
        "a 'b c; d\ta b c; d",
        "a \"b c\ta b c",
        "a; fi; b\ta / b",
        "a && && b\ta / b",
        "a ) b\ta / b",
        "a (b) c\ta / b / c",
        "if a; then b\ta / b",
        "a $(b; if c) d\ta $(b; if c) d / b / c",
      })
  void itGoesOnBehindAFault(String text, String commands) {
    assertThat(Scripts.commands(text)).isEqualTo(commands);
    assertThat(ShellScript.parse(text).isComplete()).isFalse();
  }
}

package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallArgumentsTest {

  @Test
  void textsStandAsTheyAreAndAllElseAsJson() {
    assertThat(
            CallArguments.of(
                """
                {"path": "a.py", "new_str": "x = \\"1\\"\\ny", "limit": 1.10, "range": [1, 2], "all": null}
                """))
        .containsExactly(
            entry("path", "a.py"),
            entry("new_str", "x = \"1\"\ny"),
            entry("limit", "1.10"),
            entry("range", "[1,2]"),
            entry("all", "null"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "\"text\"",
        "{\"a\": 1",
        "{\"a\": 1} {}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": 1e99999999999}",
        "{'a': 1}"
      })
  void whatIsNoObjectHasNoValues(String arguments) {
    assertThat(CallArguments.of(arguments)).isEmpty();
  }
}

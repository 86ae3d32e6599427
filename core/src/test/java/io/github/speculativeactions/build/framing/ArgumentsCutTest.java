package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsCutTest {

  private static final TokenCounter CHARACTERS = String::length;

  @Test
  void argumentsThatFitAreTheSameText() {
    String arguments = "{ \"a\" : 1.0 }";

    assertThat(cut(arguments, 13, CHARACTERS)).isSameAs(arguments);
  }

  @Test
  void longTextsLoseTheirMiddleHoweverDeepTheyAre() {
    String arguments = "{\"a\":[{\"b\":\"" + "x".repeat(1_000) + "\"}],\"c\":\"short\"}";

    assertThat(cut(arguments, 200, CHARACTERS))
        .matches(
            "\\{\"a\":\\[\\{\"b\":\"x+\\\\n\\[… 8\\d\\d characters cut …]\\\\nx+\"}],\"c\":\"short\"}")
        .hasSizeBetween(150, 200);
  }

  @Test
  void argumentsThatCannotBeCutFarEnoughAreLeftOut() {
    assertThat(cut("[" + "1,".repeat(1_000) + "1]", 100, CHARACTERS)).isEqualTo("{}");
  }

  @Test
  void whatIsNoJsonIsCutAsText() {
    assertThat(cut("{'a': '" + "x".repeat(1_000), 100, CHARACTERS))
        .matches("\\{'a': 'x+\\n\\[… 9\\d\\d characters cut …]\\nx+");
  }

  private static String cut(String text, int most, TokenCounter counter) {
    return ArgumentsCut.cut(text, counter.count(text), most, counter);
  }
}

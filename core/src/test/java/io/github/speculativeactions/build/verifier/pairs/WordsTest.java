package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void runsOfAsciiLettersAndDigitsAreWordsInLowerCase() {
    assertThat(Words.of("{\"Path\": \"src/A1.py\", [@`_] z9Z}"))
        .containsExactlyInAnyOrder("path", "src", "a1", "py", "z9z");
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of(" -- ")).isEmpty();
  }

  @Test
  void everyOtherCharacterIsPartOfAWordAsItIs() {
    // Letters with and without case, a dash, and an Adlam letter beyond the first 65,536.
    assertThat(Words.of("\u00c4pfel \u4f60 a\u2014b \ud83a\udd00"))
        .containsExactlyInAnyOrder("\u00c4pfel", "\u4f60", "a\u2014b", "\ud83a\udd00");
  }
}

package io.github.speculativeactions.build.framing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MiddleCutTest {

  private static final TokenCounter CHARACTERS = String::length;

  @Test
  void aTextThatFitsIsTheSameObject() {
    String text = "x".repeat(100);

    assertThat(cut(text, 100, CHARACTERS)).isSameAs(text);
  }

  @Test
  void theMarkSaysHowMuchIsGone() {
    assertThat(MiddleCut.keep("a".repeat(5_000) + "b".repeat(5_000), 6))
        .isEqualTo("aaa\n[… 9,994 characters cut …]\nbbb");
  }

  @Test
  void aPairIsOneCharacterAndNeverSplit() {
    String faces = "😀".repeat(100);

    assertThat(MiddleCut.keep(faces, 6)).isEqualTo("😀\n[… 98 characters cut …]\n😀");
  }

  @Test
  void aTextShorterThanTheMarkIsLeftAlone() {
    assertThat(MiddleCut.keep("0123456789", 2)).isEqualTo("0123456789");
  }

  @Test
  void whereNotEvenTheMarkFitsNothingIsLeft() {
    assertThat(cut("x".repeat(1_000), 5, CHARACTERS)).isEmpty();
    assertThat(cut("x".repeat(1_000), 0, TokenCounter.estimate())).isEmpty();
  }

  @Property(tries = 500)
  void aCutTextFitsAndUsesMostOfTheRoom(
      @ForAll @StringLength(min = 300, max = 2_000) String text,
      @ForAll @IntRange(min = 60, max = 250) int most) {
    String cut = cut(text, most, CHARACTERS);

    assertThat(cut.length()).isBetween(most - 20, most);
    assertThat(cut).contains(" characters cut …]");
  }

  @Property(tries = 200)
  void thereIsAnEndWhateverTheCounterSays(
      @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(max = 9) int most) {
    assertThat(cut(text, most, anyText -> 10)).isEmpty();
  }

  private static String cut(String text, int most, TokenCounter counter) {
    return MiddleCut.cut(text, counter.count(text), most, counter);
  }
}

package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignatureTest {

  /** Four and a half times the standard error of 128 values at a similarity of one half. */
  private static final double MOST_ERROR = 0.2;

  @Property(tries = 300)
  void theEstimateIsCloseToTheExactSimilarity(
      @ForAll @IntRange(min = 300, max = 2_000) int words,
      @ForAll @IntRange(min = 1, max = 250) int changes,
      @ForAll long seed) {
    String text = Texts.ofWords(words, seed);
    String changed = Texts.withChangedWords(text, changes);

    assertThat(Texts.signature(text).similarity(Texts.signature(changed)))
        .isCloseTo(Texts.jaccard(text, changed), within(MOST_ERROR));
  }

  @Example
  void theEstimateIsRightOnAverage() {
    double error = 0;
    double squares = 0;
    int pairs = 1_000;
    for (int seed = 0; seed < pairs; seed++) {
      String text = Texts.ofWords(500, seed);
      String changed = Texts.withChangedWords(text, 11);
      double difference =
          Texts.signature(text).similarity(Texts.signature(changed)) - Texts.jaccard(text, changed);
      error += difference / pairs;
      squares += difference * difference / pairs;
    }
    assertThat(error).isCloseTo(0, within(0.005));
    assertThat(Math.sqrt(squares)).isBetween(0.02, 0.05);
  }

  @Property(tries = 50)
  void setsAreUnitedByTheirSmallestValues(@ForAll long seed) {
    Minima one = new Minima();
    Minima other = new Minima();
    new Shingles(one).add(Texts.ofWords(200, seed));
    new Shingles(other).add(Texts.ofWords(100, ~seed));
    one.addAll(other);

    Signature together = Texts.signature(Texts.ofWords(200, seed), Texts.ofWords(100, ~seed));
    assertThat(one.signature().similarity(together)).isEqualTo(1);
    assertThat(one.signature().size()).isEqualTo(together.size());
  }

  @Example
  void blanksOnlySetWordsApart() {
    assertThat(Texts.signature("a b\n\n  c d e\tf ").similarity(Texts.signature("a b c d e f")))
        .isEqualTo(1);
    assertThat(Texts.signature("a b c d e f").size()).isEqualTo(2);
    assertThat(Texts.signature("a b c").size()).isEqualTo(1);
    assertThat(Texts.signature(" \n ").size()).isZero();
  }

  @Example
  void aShingleDoesNotReachIntoTheNextText() {
    assertThat(Texts.signature("a b c", "d e f").similarity(Texts.signature("d e f", "a b c")))
        .isEqualTo(1);
    assertThat(Texts.signature("a b c", "d e f").similarity(Texts.signature("a b c d e f")))
        .isZero();
  }

  @Example
  void nothingIsNotSimilarToNothing() {
    assertThat(Texts.signature("").similarity(Texts.signature(""))).isZero();
  }
}

package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceRulesTest {

  static Stream<Phrase> phrasesWithAGap() {
    return ReferenceRules.PHRASES.stream().filter(phrase -> phrase.pattern().contains(".*"));
  }

  /**
   * {@link PhraseScan} forgets where an opener ended, which is sound only as long as this holds.
   */
  @ParameterizedTest
  @MethodSource("phrasesWithAGap")
  void whatStandsBeforeAGapCannotOverlapWhatStandsAfterIt(Phrase phrase) {
    List<Needle> parts = Needle.of(phrase.pattern(), 0);
    String opener = parts.get(0).text();
    String closer = parts.get(1).text();
    assertThat(closer).doesNotContain(opener);
    for (int i = 0; i < opener.length(); i++) {
      assertThat(closer).doesNotStartWith(opener.substring(i));
    }
  }
}

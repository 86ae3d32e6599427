package io.github.speculativeactions.classify.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasesTest {

  private static final String[] SOME = {"re", "rest", "Exit", "e:"};
  private static final String[] OTHERS = {"Et", "r%e"};

  @Property
  void aPhraseIsFoundWhereverItStands(@ForAll("texts") String text) {
    Phrases phrases = Phrases.of(SOME);
    for (int place = 0; place <= text.length(); place++) {
      assertThat(phrases.startsAt(text, place)).isEqualTo(standsAt(text, place, SOME));
    }
  }

  @Property
  void aSetAndAnotherHaveThePhrasesOfBoth(@ForAll("texts") String text) {
    Phrases both = Phrases.of(SOME).and(Phrases.of(OTHERS));
    for (int place = 0; place <= text.length(); place++) {
      assertThat(both.startsAt(text, place))
          .isEqualTo(standsAt(text, place, SOME) || standsAt(text, place, OTHERS));
    }
  }

  private static boolean standsAt(String text, int place, String... phrases) {
    for (String phrase : phrases) {
      if (text.startsWith(phrase, place)) {
        return true;
      }
    }
    return false;
  }

  /** The percent sign and U+0165 have the same low six bits as the letter e. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("r", "e", "%", "\u0165", "E", "xit", "st", "t", ":", " ")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}

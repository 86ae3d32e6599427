package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Property
  void givesTheBytesThatJavaGives(@ForAll("texts") String text) {
    assertThat(Utf8.of(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void tellsWhetherTextIsAscii(@ForAll("texts") String text) {
    boolean isAscii = text.chars().allMatch(c -> c < 128);
    assertThat(Utf8.ofAscii(text) != null).isEqualTo(isAscii);
  }

  @Test
  void doesNotTakeTheQuestionMarkOfALostCharacterForARealOne() {
    for (int place = 0; place < 20; place++) {
      String before = "?".repeat(place);
      assertThat(Utf8.ofAscii(before + "\u20ac" + "?".repeat(19 - place))).isNull();
      assertThat(Utf8.ofAscii(before + "\ud83d" + "?".repeat(19 - place))).isNull();
    }
    assertThat(Utf8.ofAscii("?".repeat(20))).hasSize(20).containsOnly('?');
  }

  /** Short and long ones, mostly ASCII, with what has two, three and four bytes and half pairs. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.of("a", "?", "@", ">", "\u007f", "\u0000", "~", " ");
    Arbitrary<String> other =
        Arbitraries.of("\u0080", "\u00e9", "\u00ff", "\u20ac", "\ud83d\ude00", "\ud83d", "\ude00");
    Arbitrary<String> ascii = plain.list().ofMaxSize(40).map(parts -> String.join("", parts));
    Arbitrary<String> mixed =
        Arbitraries.frequencyOf(Tuple.of(12, plain), Tuple.of(1, other))
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(ascii, mixed);
  }
}

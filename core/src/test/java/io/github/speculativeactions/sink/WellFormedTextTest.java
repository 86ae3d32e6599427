package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTextTest {

  @ParameterizedTest(name = "[{index}]")
  @CsvSource({
    "'', ''",
    "a\ud800, a\ufffd",
    "\ud800a, \ufffda",
    "\udc00, \ufffd",
    "\udc00\ud800, \ufffd\ufffd",
    "\ud83d\ude00, \ud83d\ude00",
    "\ud83d\ud83d\ude00, \ufffd\ud83d\ude00",
    "\ud83d\ude00\ude00x, \ud83d\ude00\ufffdx",
  })
  void aHalfWithoutItsPartnerIsReplaced(String text, String expected) {
    assertThat(WellFormedText.of(text)).isEqualTo(expected);
    assertThat(new String(WellFormedText.utf8(text), StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  @Property
  void everyTextIsWrittenAsItsWellFormedFormIs(@ForAll @StringLength(max = 40) String text) {
    assertThat(WellFormedText.utf8(text))
        .isEqualTo(WellFormedText.of(text).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 40})
  void whatIsNotAsciiIsFoundAtEveryPlaceAmongQuestionMarks(int length) {
    for (String odd : new String[] {"é", "日", "\ud800", "\udc00", "😀", "?"}) {
      for (int place = 0; place < length; place++) {
        String text = "?".repeat(place) + odd + "?a".repeat(length);
        assertThat(WellFormedText.utf8(text))
            .isEqualTo(WellFormedText.of(text).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void wellFormedTextIsPassedOnAsItIs() {
    String text = "né 日本 😀";
    assertThat(WellFormedText.of(text)).isSameAs(text);
    assertThat(WellFormedText.utf8(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }
}

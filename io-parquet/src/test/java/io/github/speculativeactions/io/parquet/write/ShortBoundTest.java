package io.github.speculativeactions.io.parquet.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShortBoundTest {

  private static final String FILL = "m".repeat(ShortBound.MAX_BYTES - 3);

  /** The last character of the greatest number of bytes, and of the next smaller ones. */
  private static final String LAST_OF_ALL = "\udbff\udfff";

  @Property(tries = 2_000)
  void aTextLiesBetweenItsBoundsWhichAreShortAndWellFormed(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] below = ShortBound.below(bytes);
    byte[] above = ShortBound.above(bytes);

    assertThat(Arrays.compareUnsigned(below, bytes)).isLessThanOrEqualTo(0);
    assertThat(below).hasSizeLessThanOrEqualTo(ShortBound.MAX_BYTES).satisfies(this::isUtf8);
    if (above != null) {
      assertThat(Arrays.compareUnsigned(above, bytes)).isGreaterThanOrEqualTo(0);
      assertThat(above).hasSizeLessThanOrEqualTo(ShortBound.MAX_BYTES).satisfies(this::isUtf8);
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("am~\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff")
        .ofMinLength(0)
        .ofMaxLength(300);
  }

  private void isUtf8(byte[] bytes) {
    assertThat(new String(bytes, UTF_8).getBytes(UTF_8)).isEqualTo(bytes);
  }

  @Test
  void whatIsShortIsItsOwnBound() {
    byte[] text = (FILL + "mmm").getBytes(UTF_8);
    assertThat(ShortBound.below(text)).isSameAs(text);
    assertThat(ShortBound.above(text)).isSameAs(text);
  }

  @Test
  void aCharacterIsNeverCut() {
    assertThat(below(FILL + "m漢")).isEqualTo(FILL + "m");
    assertThat(above(FILL + "m漢")).isEqualTo(FILL + "n");
  }

  @Test
  void theLastCharacterThatCanBeMadeGreaterIs() {
    assertThat(above(FILL + "mmmm")).isEqualTo(FILL + "mmn");
    assertThat(above(FILL + "m\u007f\u007fm")).isEqualTo(FILL + "n");
    assertThat(above("\u00e9" + LAST_OF_ALL.repeat(64))).isEqualTo("\u00ea");
    assertThat(above(FILL + "\ud7ff" + "m")).isEqualTo(FILL + "\ue000");
    assertThat(ShortBound.above(LAST_OF_ALL.repeat(65).getBytes(UTF_8))).isNull();
  }

  private static String below(String text) {
    return new String(ShortBound.below(text.getBytes(UTF_8)), UTF_8);
  }

  private static String above(String text) {
    byte[] bound = ShortBound.above(text.getBytes(UTF_8));
    return bound == null ? "" : new String(bound, UTF_8);
  }
}

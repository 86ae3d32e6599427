package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /testbed/unitwise/factors.py,   /testbed/unitwise/factros.py,  factors
          pytest -q tests/test_core.py,   pytest -q tests/test_dates.py, test_core
          return len(cell),               return 2 * len(cell),          ''
          return 2 * len(cell),           return len(cell),              '2 * '
          short,                          full,                          short
          A7,                             7A,                            A7
          same,                           same,                          ''
          😀,                              😁,                             😀
          """)
  void whatDiffersIsMadeOfWholeWords(String text, String other, String different) {
    Difference difference = Difference.of(text, other);
    assertThat(text.substring(difference.start(), difference.end())).isEqualTo(different);
  }

  @Property
  void whatIsLeftOfTwoTextsIsTheSame(
      @ForAll String before, @ForAll String one, @ForAll String two, @ForAll String behind) {
    String text = before + one + behind;
    String other = before + two + behind;
    assertThat(rest(text, Difference.of(text, other)))
        .isEqualTo(rest(other, Difference.of(other, text)));
  }

  private static String rest(String text, Difference difference) {
    return text.substring(0, difference.start()) + "|" + text.substring(difference.end());
  }

  @Test
  void aTextThatIsAllThereIsDoesNotReachBeyondItself() {
    assertThat(Difference.of("", "all")).isEqualTo(new Difference(0, 0));
    assertThat(Difference.of("aaa", "aa")).isEqualTo(new Difference(0, 3));
  }
}

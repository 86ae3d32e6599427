package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.sink.OutputDocument;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void countsHaveACommaBeforeEachThreeDigits() {
    assertThat(Numbers.count(0)).isEqualTo("0");
    assertThat(Numbers.count(999)).isEqualTo("999");
    assertThat(Numbers.count(1_000)).isEqualTo("1,000");
    assertThat(Numbers.count(-1_234_567)).isEqualTo("-1,234,567");
    assertThat(Numbers.count(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
  }

  @Test
  void nounsStandInTheirNumber() {
    assertThat(Numbers.count(1, "row")).isEqualTo("1 row");
    assertThat(Numbers.count(0, "row")).isEqualTo("0 rows");
  }

  @Test
  void sizesAreInPowersOfAThousand() {
    assertThat(Numbers.bytes(999)).isEqualTo("999 B");
    assertThat(Numbers.bytes(1_000)).isEqualTo("1.0 kB");
    assertThat(Numbers.bytes(50_549_999)).isEqualTo("50.5 MB");
    assertThat(Numbers.bytes(2_400_000_000_000_000L)).isEqualTo("2,400.0 TB");
  }

  @Test
  void sharesHaveOneDigitBehindThePoint() {
    assertThat(Numbers.percent(0.5126)).isEqualTo("51.3 %");
    assertThat(Numbers.percent(1, 3)).isEqualTo("33.3 %");
    assertThat(Numbers.percent(0, 0)).isEqualTo("–");
    assertThat(Numbers.hundredths(1.375)).isEqualTo("1.38");
    assertThat(Numbers.tenths(-0.04)).isEqualTo("0.0");
  }

  @Test
  void whatWasNotMeasuredIsADash() {
    assertThat(Numbers.estimate(Estimate.NONE)).isEqualTo("–");
    assertThat(Numbers.estimate(new Estimate(0.5, 0.481, 0.52))).isEqualTo("50.0 % (48.1 to 52.0)");
  }

  @Test
  void theCountryDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Numbers.percent(0.5)).isEqualTo("50.0 %");
      for (OutputDocument document : Documents.standard()) {
        assertThat(document.render(TestOutput.measured()).toString())
            .doesNotContainPattern("[٠-٩]");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}

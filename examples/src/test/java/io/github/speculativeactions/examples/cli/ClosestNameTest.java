package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestNameTest {

  @ParameterizedTest
  @CsvSource({
    "format, format, 0",
    "fromat, format, 1",
    "formt, format, 1",
    "formatt, format, 1",
    "farmat, format, 1",
    "fomrta, format, 2",
    "'', csv, 3",
    "csv, '', 3",
    "ab, ba, 1"
  })
  void aSlipIsALetterLeftOutAddedMistakenOrSwapped(String typed, String name, int slips) {
    assertThat(ClosestName.slips(typed, name)).isEqualTo(slips);
  }

  @Test
  void theClosestNameIsMeantIfItIsCloseAtAll() {
    List<String> known = List.of("--train-on", "--threads", "--format");
    assertThat(ClosestName.hint("--thread", known)).isEqualTo("; did you mean --threads?");
    assertThat(ClosestName.hint("--FORMAT", known)).isEqualTo("; did you mean --format?");
    assertThat(ClosestName.hint("--train", known)).isEqualTo("; did you mean --train-on?");
    assertThat(ClosestName.hint("re", List.of("repository"))).isEmpty();
    assertThat(ClosestName.hint("--what", known)).isEmpty();
    assertThat(ClosestName.hint("--format", List.of())).isEmpty();
  }
}

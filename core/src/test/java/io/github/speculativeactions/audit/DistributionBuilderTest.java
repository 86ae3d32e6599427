package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.audit.Distribution.Bin;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DistributionBuilderTest {

  private final DistributionBuilder builder = new DistributionBuilder();

  @Example
  void smallNumbersHaveABinEach() {
    addAll(3, 3, 15, 0);
    assertThat(builder.build())
        .isEqualTo(
            new Distribution(
                4, 0, 3, 15, 15, List.of(new Bin(0, 0, 1), new Bin(3, 3, 2), new Bin(15, 15, 1))));
  }

  @Example
  void eightBinsLeadFromEachPowerOfTwoToTheNext() {
    LongStream.range(1_024, 2_048).forEach(builder::add);
    assertThat(builder.build().bins())
        .hasSize(8)
        .startsWith(new Bin(1_024, 1_151, 128), new Bin(1_152, 1_279, 128))
        .endsWith(new Bin(1_920, 2_047, 128));
  }

  @Example
  void everyNumberIsInItsBinAndNoTwoBinsTouch() {
    LongStream.rangeClosed(0, Long.SIZE - 2)
        .map(bit -> 1L << bit)
        .flatMap(power -> LongStream.of(power - 1, power, power + power / 3))
        .forEach(
            number -> {
              DistributionBuilder single = new DistributionBuilder();
              single.add(number);
              Bin bin = single.build().bins().get(0);
              assertThat(number).isBetween(bin.from(), bin.to());
              assertThat(bin.to() - bin.from()).isLessThanOrEqualTo(bin.from() / 8);
            });
    LongStream.range(0, 100_000).forEach(builder::add);
    List<Bin> bins = builder.build().bins();
    for (int i = 1; i < bins.size(); i++) {
      assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to() + 1);
    }
  }

  @Property
  void medianAndNinetiethPercentAreOffByLessThanAnEighth(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 1_000_000) Long> numbers) {
    DistributionBuilder any = new DistributionBuilder();
    numbers.forEach(any::add);
    Distribution distribution = any.build();
    List<Long> sorted = numbers.stream().sorted().toList();
    assertNear(distribution.median(), sorted.get((sorted.size() + 1) / 2 - 1));
    assertNear(distribution.p90(), sorted.get((9 * sorted.size() + 9) / 10 - 1));
  }

  private static void assertNear(long estimate, long exact) {
    assertThat(Math.abs(estimate - exact)).isLessThanOrEqualTo(exact / 8);
  }

  @Example
  void numbersThatAreSpreadEvenlyHaveTheirMedian() {
    LongStream.rangeClosed(1, 10_000).forEach(builder::add);
    Distribution distribution = builder.build();
    assertThat(distribution.median()).isBetween(4_999L, 5_001L);
    assertThat(distribution.p90()).isBetween(8_999L, 9_001L);
    assertThat(distribution.min()).isEqualTo(1);
    assertThat(distribution.max()).isEqualTo(10_000);
  }

  @Example
  void nothingHasNoNumbers() {
    assertThat(builder.build()).isEqualTo(new Distribution(0, 0, 0, 0, 0, List.of()));
  }

  @Example
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> builder.add(-1)).hasMessage("number must be 0 or more, not -1");
  }

  private void addAll(long... numbers) {
    LongStream.of(numbers).forEach(builder::add);
  }
}

package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.sink.WellFormedText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What {@link ByteWriter} writes, {@link ByteReader} reads. */
class ByteWriterTest {

  @Property(tries = 500)
  void countsComeBack(@ForAll @IntRange(min = 0) int count) {
    ByteWriter out = new ByteWriter(16);
    out.writeCount(count);
    assertThat(new ByteReader(out.bytes()).readCount()).isEqualTo(count);
  }

  @Example
  void aCountTakesOneByteForEachSevenBits() {
    for (int bits = 1; bits <= 31; bits++) {
      int largest = (int) ((1L << bits) - 1);
      ByteWriter out = new ByteWriter(16);
      out.writeCount(largest);
      assertThat(out.size()).as("%d", largest).isEqualTo((bits + 6) / 7);
      assertThat(new ByteReader(out.bytes()).readCount()).isEqualTo(largest);
    }
  }

  @Property(tries = 300)
  void numbersWithFractionsComeBackToTheBit(@ForAll("doubles") double number) {
    ByteWriter out = new ByteWriter(16);
    out.writeDouble(number);
    assertThat(Double.doubleToLongBits(new ByteReader(out.bytes()).readDouble()))
        .isEqualTo(Double.doubleToLongBits(number));
  }

  @Property(tries = 300)
  void textsComeBackInOrder(@ForAll List<String> texts) {
    ByteWriter out = new ByteWriter(16);
    texts.forEach(out::writeText);
    ByteReader in = new ByteReader(out.bytes());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(in.readText()).isEqualTo(WellFormedText.of(texts.get(i)));
    }
  }

  @Example
  void anAbsentTextIsNotAnEmptyOne() {
    ByteWriter out = new ByteWriter(16);
    out.writeOptionalText(null);
    out.writeOptionalText("");
    ByteReader in = new ByteReader(out.bytes());
    assertThat(in.readOptionalText()).isNull();
    assertThat(in.readOptionalText()).isEmpty();
  }

  @Example
  void aTextLargerThanTheBufferFits() {
    String large = "é".repeat(200_000);
    ByteWriter out = new ByteWriter(16);
    out.writeText("before");
    out.writeText(large);
    out.writeText("after");
    ByteReader in = new ByteReader(out.bytes());
    assertThat(in.readText()).isEqualTo("before");
    assertThat(in.readText()).isEqualTo(large);
    assertThat(in.readText()).isEqualTo("after");
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.of(Double.NaN, -0.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE));
  }
}

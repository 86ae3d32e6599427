package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;

/** The decoder of parquet-java reads what was written. */
class HybridTest {

  @Property
  void levelsComeBack(@ForAll("levels") List<Integer> levels) throws IOException {
    for (int max : List.of(8, 15)) {
      Bytes bytes = new Bytes(0);
      Hybrid.writeLevels(numbers(levels), max, bytes);
      byte[] written = bytes.toArray();
      assertThat(Byte.toUnsignedInt(written[0]) + (Byte.toUnsignedInt(written[1]) << 8))
          .isEqualTo(written.length - 4);
      assertThat(decoded(written, 4, 4, levels.size())).isEqualTo(levels);
    }
  }

  @Property
  void referencesComeBack(@ForAll("references") List<Integer> numbers) throws IOException {
    int size = numbers.stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
    Bytes bytes = new Bytes(0);
    Hybrid.writeReferences(numbers(numbers), size, bytes);
    byte[] written = bytes.toArray();
    assertThat(written[0] % 8).isZero();
    assertThat(decoded(written, 1, written[0], numbers.size())).isEqualTo(numbers);
  }

  @Provide
  Arbitrary<List<Integer>> levels() {
    return Arbitraries.integers().between(0, 8).list().ofMinSize(1).ofMaxSize(300);
  }

  @Provide
  Arbitrary<List<Integer>> references() {
    return Arbitraries.of(0xff, 0x100, 0xffff, 0x10000, 0xffffff, 0x1000000)
        .flatMap(max -> Arbitraries.integers().between(0, max).list().ofMinSize(1).ofMaxSize(300));
  }

  private static IntList numbers(List<Integer> values) {
    IntList numbers = new IntList();
    values.forEach(numbers::add);
    return numbers;
  }

  private static List<Integer> decoded(byte[] bytes, int from, int width, int count)
      throws IOException {
    var decoder =
        new RunLengthBitPackingHybridDecoder(
            width, new ByteArrayInputStream(bytes, from, bytes.length - from));
    List<Integer> decoded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decoded.add(decoder.readInt());
    }
    return decoded;
  }
}

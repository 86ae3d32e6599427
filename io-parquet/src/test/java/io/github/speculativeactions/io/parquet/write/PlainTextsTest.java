package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A list of arrays and a buffer of bytes say what must be there. */
class PlainTextsTest {

  private static final int BLOCK = ByteBlocks.SIZE;

  /** Texts that end near a border: some so near that it cuts the length of the next. */
  @Provide
  Arbitrary<List<byte[]>> texts() {
    Arbitrary<Integer> sizes =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(BLOCK - 12, BLOCK + 4),
            Arbitraries.integers().between(2 * BLOCK - 12, 2 * BLOCK + 4));
    return sizes.map(size -> SampleBytes.random(size, size)).list().ofMaxSize(8);
  }

  @Property(tries = 200)
  void holdsWhatAListHolds(@ForAll("texts") List<byte[]> texts) {
    assertHolds(filled(new ByteBlocks(), texts), texts);
  }

  @Property(tries = 200)
  void whatIsCutOffIsForgottenAndOthersTakeItsPlace(
      @ForAll("texts") List<byte[]> first, @ForAll("texts") List<byte[]> others) {
    for (int kept = 0; kept <= first.size(); kept++) {
      PlainTexts texts = filled(new ByteBlocks(), first);
      texts.truncate(kept);
      assertHolds(texts, first.subList(0, kept));
      others.forEach(texts::add);
      assertHolds(texts, Stream.concat(first.stream().limit(kept), others.stream()).toList());
    }
  }

  @Example
  void aLengthMayLieAcrossABorder() {
    for (int before = 0; before <= Integer.BYTES; before++) {
      List<byte[]> texts =
          List.of(
              SampleBytes.random(1, BLOCK - Integer.BYTES - before),
              SampleBytes.random(2, 0x010203),
              new byte[0],
              SampleBytes.random(3, 5));
      assertHolds(filled(new ByteBlocks(), texts), texts);
    }
  }

  @Example
  void aTextThatDiffersInOneByteOrIsCutOrGoesOnIsNotEqual() {
    byte[] text = SampleBytes.random(4, 2 * BLOCK + 10);
    PlainTexts texts = filled(new ByteBlocks(), List.of(text, new byte[] {1}));
    for (int at : new int[] {0, BLOCK - 5, BLOCK - 4, BLOCK - 3, 2 * BLOCK - 4, text.length - 1}) {
      byte[] other = text.clone();
      other[at]++;
      assertThat(texts.isEqual(0, other)).as("byte %s", at).isFalse();
    }
    assertThat(texts.isEqual(0, Arrays.copyOf(text, text.length - 1))).isFalse();
    assertThat(texts.isEqual(0, Arrays.copyOf(text, text.length + 1))).isFalse();
    assertThat(texts.isEqual(1, new byte[] {2})).isFalse();
    assertThat(texts.isEqual(1, new byte[0])).isFalse();
  }

  @Example
  void twoThatUseTheSameBlocksSeeOnlyTheirOwnBytes() {
    ByteBlocks blocks = new ByteBlocks();
    List<byte[]> ofEarlier = sample(5);
    PlainTexts earlier = filled(blocks, ofEarlier);
    earlier.release();
    assertHolds(earlier, List.of());
    List<byte[]> ofA = sample(6);
    List<byte[]> ofB = sample(7);
    PlainTexts a = new PlainTexts(blocks);
    PlainTexts b = new PlainTexts(blocks);
    for (int i = 0; i < ofA.size(); i++) {
      a.add(ofA.get(i));
      b.add(ofB.get(i));
    }
    assertHolds(a, ofA);
    assertHolds(b, ofB);
    a.release();
    ofEarlier.forEach(earlier::add);
    assertHolds(earlier, ofEarlier);
    assertHolds(b, ofB);
  }

  @Example
  void blocksThatWereGivenBackAreUsedAgain() {
    ByteBlocks blocks = new ByteBlocks();
    byte[] first = blocks.take();
    byte[] second = blocks.take();
    assertThat(second).isNotSameAs(first).hasSize(BLOCK);
    blocks.release(List.of(first));
    assertThat(blocks.take()).isSameAs(first);
    assertThat(blocks.take()).isNotSameAs(first).isNotSameAs(second);
  }

  /** {@return texts that fill some blocks} */
  private static List<byte[]> sample(int seed) {
    return IntStream.range(0, 12)
        .mapToObj(i -> SampleBytes.random(100L * seed + i, i * BLOCK / 5))
        .toList();
  }

  private static PlainTexts filled(ByteBlocks blocks, List<byte[]> texts) {
    PlainTexts filled = new PlainTexts(blocks);
    texts.forEach(filled::add);
    return filled;
  }

  private static void assertHolds(PlainTexts texts, List<byte[]> expected) {
    assertThat(texts.count()).isEqualTo(expected.size());
    assertThat(texts.size()).isEqualTo(plain(expected).length);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(texts.utf8(i)).isEqualTo(expected.get(i));
      assertThat(texts.isEqual(i, expected.get(i))).isTrue();
      byte[] plain = plain(expected.subList(i, i + 1));
      assertThat(texts.size(i)).isEqualTo(plain.length);
      WholePages one = begun(plain.length);
      texts.write(i, one);
      assertThat(one.end()).isEqualTo(plain);
    }
    WholePages all = begun(texts.size());
    texts.writeAll(all);
    assertThat(all.end()).isEqualTo(plain(expected));
  }

  private static WholePages begun(int size) {
    WholePages pages = new WholePages(Bytes::toArray);
    pages.begin(size);
    return pages;
  }

  /** {@return the texts as the format's PLAIN encoding has them} */
  private static byte[] plain(List<byte[]> texts) {
    int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    ByteBuffer plain = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    texts.forEach(text -> plain.putInt(text.length).put(text));
    return plain.array();
  }
}

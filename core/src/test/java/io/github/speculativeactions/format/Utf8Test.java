package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.testing.Compressed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Property(tries = 3_000)
  void itFindsWhatTheDecoderOfTheJdkFinds(@ForAll("nearlyUtf8") byte[] text) {
    assertThat(Utf8.indexOfFault(text)).isEqualTo(decoderIndexOfFault(text));
  }

  @Test
  void itAgreesWithTheDecoderOnEverySequenceOfTwoBytesAndEveryLeadOfMore() {
    for (int i = 0; i < 1 << 16; i++) {
      byte[] text = {(byte) (i >> 8), (byte) i, (byte) 0xbf, (byte) 0x80};
      for (int length = 2; length <= 4; length++) {
        byte[] start = Arrays.copyOf(text, length);
        assertThat(Utf8.indexOfFault(start)).isEqualTo(decoderIndexOfFault(start));
      }
    }
  }

  @Provide
  Arbitrary<byte[]> nearlyUtf8() {
    Arbitrary<byte[]> good =
        Arbitraries.of("a", "plain ascii text", "é", "漢", "😀", "\0").map(Utf8Test::utf8);
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(2);
    return Arbitraries.frequencyOf(Tuple.of(20, good), Tuple.of(1, any))
        .list()
        .ofMaxSize(12)
        .map(parts -> Compressed.concat(parts.toArray(byte[][]::new)));
  }

  private static int decoderIndexOfFault(byte[] text) {
    ByteBuffer in = ByteBuffer.wrap(text);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(text.length), true);
    return result.isError() ? in.position() : -1;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

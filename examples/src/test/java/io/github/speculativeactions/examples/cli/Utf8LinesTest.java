package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Utf8LinesTest {

  private static List<String> lines(InputStream in) throws IOException {
    Utf8Lines lines = new Utf8Lines(in, () -> {});
    List<String> all = new ArrayList<>();
    while (lines.hasNext()) {
      all.add(lines.next());
      assertThat(lines.number()).isEqualTo(all.size());
    }
    return all;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLastLineNeedsNoLineFeed() throws IOException {
    assertThat(lines(bytes("a\nb"))).containsExactly("a", "b");
    assertThat(lines(bytes("a\n\nb\n"))).containsExactly("a", "", "b");
    assertThat(lines(bytes("\n"))).containsExactly("");
    assertThat(lines(bytes(""))).isEmpty();
  }

  @Property(tries = 100)
  void linesOfAnyLengthComeBackWhole(
      @ForAll @Size(max = 6) List<@IntRange(max = 150_000) Integer> lengths) throws IOException {
    List<String> given = lengths.stream().map("é"::repeat).toList();
    String text = String.join("\n", given) + (given.isEmpty() ? "" : "\n");

    assertThat(lines(bytes(text))).isEqualTo(given);
  }

  @Test
  void aLineBeyondTheLimitFailsWithoutBeingKept() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
          }
        };

    assertThatThrownBy(() -> lines(endless))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("the line is longer than the limit of 67108864 bytes");
  }
}

package io.github.speculativeactions.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.testing.BytesFile;
import io.github.speculativeactions.testing.Compressed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, NONE, a.jsonl",
    "a.jsonl.gz, GZIP, a.jsonl",
    "A.JSONL.GZ, GZIP, A.JSONL",
    "a.csv.zst, ZSTD, a.csv",
    "a.json.Zst, ZSTD, a.json",
    "gz, NONE, gz",
  })
  void theEndingOfANameTellsItInAnyCase(String name, Compression expected, String stripped) {
    assertThat(Compression.of(name)).isEqualTo(expected);
    assertThat(expected.stripSuffix(name)).isEqualTo(stripped);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCompressedIsReadBack(Compression compression) throws IOException {
    byte[] text = "one line\n".repeat(100_000).getBytes(UTF_8);
    assertThat(decompress(compression, Compressed.as(compression, text))).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void membersThatFollowOneAnotherAreReadOneAfterTheOtherFromAnyStream(Compression compression)
      throws IOException {
    byte[] first = "first\n".repeat(50_000).getBytes(UTF_8);
    byte[] second = "second\n".getBytes(UTF_8);
    byte[] stored =
        Compressed.concat(
            Compressed.as(compression, first),
            Compressed.as(compression, second),
            Compressed.as(compression, second));
    assertThat(decompress(compression, stored)).isEqualTo(Compressed.concat(first, second, second));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void aMemberIsReadEvenIfTheStreamHadNothingReadyAtItsStart(Compression compression)
      throws IOException {
    InputStream first = new ByteArrayInputStream(Compressed.as(compression, new byte[] {1}));
    InputStream second = new ByteArrayInputStream(Compressed.as(compression, new byte[] {2}));
    try (InputStream in = compression.decompress(new SequenceInputStream(first, second))) {
      assertThat(in.readAllBytes()).containsExactly(1, 2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void aStreamThatIsCutOffFails(Compression compression) {
    byte[] whole = Compressed.as(compression, "one line\n".repeat(1_000).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> decompress(compression, cut)).isInstanceOf(IOException.class);
  }

  @Test
  void closingTheContentClosesTheStream() throws IOException {
    BytesFile file = BytesFile.of("a.gz", Compressed.as(Compression.GZIP, new byte[9]));
    InputStream content = Compression.GZIP.decompress(file.open());
    assertThat(file.openStreams()).isEqualTo(1);
    content.close();
    assertThat(file.openStreams()).isZero();
  }

  @Test
  void whatIsNotCompressedIsHandedOutAsItIs() throws IOException {
    InputStream stored = new ByteArrayInputStream(new byte[0]);
    assertThat(Compression.NONE.decompress(stored)).isSameAs(stored);
  }

  private static byte[] decompress(Compression compression, byte[] stored) throws IOException {
    try (InputStream in = compression.decompress(BytesFile.of("stored", stored).open())) {
      return in.readAllBytes();
    }
  }
}

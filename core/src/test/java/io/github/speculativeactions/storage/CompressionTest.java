package io.github.speculativeactions.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.testing.BytesFile;
import io.github.speculativeactions.testing.Compressed;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

  private static final int GZIP_HEADER_BYTES = 10;

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
  void aGzipFileCutOffAnywhereFailsButNotBetweenMembers() throws IOException {
    byte[] first = Compressed.as(Compression.GZIP, "first\n".getBytes(UTF_8));
    byte[] second = gzipWithEveryField("second\n");
    byte[] stored = Compressed.concat(first, second);
    for (int length = 0; length < stored.length; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      if (length == first.length) {
        assertThat(decompress(Compression.GZIP, cut)).asString(UTF_8).isEqualTo("first\n");
      } else {
        assertThatThrownBy(() -> decompress(Compression.GZIP, cut))
            .as("cut after %s bytes", length)
            .isInstanceOf(EOFException.class)
            .hasMessage("it ends in the middle of a member");
      }
    }
    assertThat(decompress(Compression.GZIP, stored)).asString(UTF_8).isEqualTo("first\nsecond\n");
  }

  @Test
  void aFurtherGzipMemberWhoseHeaderIsDamagedFails() {
    byte[] first = Compressed.as(Compression.GZIP, "first\n".getBytes(UTF_8));
    byte[] second = gzipWithEveryField("second\n");
    for (int flipped : new int[] {0, 1, 2, 3, 5, 12, 15, 20}) {
      byte[] stored = Compressed.concat(first, second);
      stored[first.length + flipped] ^= (byte) 0x80;
      assertThatThrownBy(() -> decompress(Compression.GZIP, stored))
          .as("byte %s of the header", flipped)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 7, 4, 1})
  void aGzipMemberWhoseTrailerIsDamagedFails(int fromEnd) {
    byte[] stored = Compressed.as(Compression.GZIP, "first\n".getBytes(UTF_8));
    stored[stored.length - fromEnd] ^= 1;
    assertThatThrownBy(() -> decompress(Compression.GZIP, stored))
        .isInstanceOf(ZipException.class)
        .hasMessageStartingWith("the content is not");
  }

  @Test
  void onlyZerosMayFollowTheLastGzipMember() throws IOException {
    byte[] member = Compressed.as(Compression.GZIP, "first\n".getBytes(UTF_8));
    byte[] zeros = new byte[100_000];
    assertThat(decompress(Compression.GZIP, Compressed.concat(member, zeros)))
        .asString(UTF_8)
        .isEqualTo("first\n");
    byte[] zerosAndMore = Compressed.concat(member, zeros, new byte[] {1});
    assertThatThrownBy(() -> decompress(Compression.GZIP, zerosAndMore))
        .isInstanceOf(ZipException.class)
        .hasMessage("something follows the zeros behind the last member");
    byte[] more = Compressed.concat(member, "more".getBytes(UTF_8));
    assertThatThrownBy(() -> decompress(Compression.GZIP, more))
        .isInstanceOf(ZipException.class)
        .hasMessage("what should be a member does not begin as one");
  }

  @Test
  void gzipContentThatIsClosedCannotBeRead() throws IOException {
    InputStream content =
        Compression.GZIP.decompress(
            new ByteArrayInputStream(Compressed.as(Compression.GZIP, new byte[9])));
    assertThat(content.read()).isZero();
    content.close();
    content.close();
    assertThatThrownBy(content::read).isInstanceOf(IOException.class);
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

  /** One member whose header has all that RFC 1952 knows: extra, name, comment, checksum. */
  private static byte[] gzipWithEveryField(String content) {
    byte[] plain = Compressed.as(Compression.GZIP, content.getBytes(UTF_8));
    byte[] header =
        Compressed.concat(
            new byte[] {0x1f, (byte) 0x8b, 8, 31, 1, 2, 3, 4, 0, 3, 2, 0, 'x', 'y'},
            "a.jsonl\0no comment\0".getBytes(UTF_8));
    CRC32 checksum = new CRC32();
    checksum.update(header);
    byte[] checksumBytes = {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)};
    return Compressed.concat(
        header, checksumBytes, Arrays.copyOfRange(plain, GZIP_HEADER_BYTES, plain.length));
  }
}

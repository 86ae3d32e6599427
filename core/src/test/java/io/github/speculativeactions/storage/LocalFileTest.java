package io.github.speculativeactions.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFileTest {

  @TempDir private Path folder;

  private Path path;
  private StoredFile file;

  @BeforeEach
  void makeFile() throws IOException {
    path = Files.writeString(folder.resolve("digits"), "0123456789");
    file = new LocalStorage().list(path.toString()).get(0);
  }

  @Test
  void anyPartOfItCanBeRead() throws IOException {
    try (RangeReader ranges = file.openRanges()) {
      assertThat(read(ranges, 7, 3)).isEqualTo("789");
      assertThat(read(ranges, 0, 10)).isEqualTo("0123456789");
      assertThat(read(ranges, 10, 0)).isEmpty();
    }
  }

  @Test
  void onlyWhatRemainsOfTheBufferIsFilled() throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap("abcdef".getBytes(StandardCharsets.US_ASCII), 2, 3);
    try (RangeReader ranges = file.openRanges()) {
      ranges.readFully(4, buffer);
    }
    assertThat(new String(buffer.array(), StandardCharsets.US_ASCII)).isEqualTo("ab456f");
  }

  @Test
  void readingBeyondTheEndNamesThePlaceAndTheSize() throws IOException {
    try (RangeReader ranges = file.openRanges()) {
      assertThatThrownBy(() -> ranges.readFully(8, ByteBuffer.allocate(3)))
          .isInstanceOf(EOFException.class)
          .hasMessage("'%s' has 10 bytes; 3 were asked for from byte 8 on", path);
    }
  }

  @Test
  void aReaderMayBeClosedTwiceAndThenReadsNoMore() throws IOException {
    RangeReader ranges = file.openRanges();
    ranges.close();
    ranges.close();
    assertThatThrownBy(() -> ranges.readFully(0, ByteBuffer.allocate(1)))
        .isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void aFileBesideItIsFound() throws IOException {
    Files.writeString(folder.resolve("report.json"), "{}");
    StoredFile beside = file.sibling("report.json").orElseThrow();
    assertThat(beside.location()).isEqualTo(folder + "/report.json");
    assertThat(beside.open()).hasContent("{}");
    assertThat(file.sibling("none.json")).isEmpty();
  }

  @Test
  void aFolderBesideItIsNoFile() throws IOException {
    Files.createDirectory(folder.resolve("runs"));
    assertThat(file.sibling("runs")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../digits", "/etc/passwd", "a/b", "..\\digits"})
  void aNameThatCouldLeadToAnotherFolderIsRefused(String name) {
    assertThatThrownBy(() -> file.sibling(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beside");
  }

  private static String read(RangeReader ranges, long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    ranges.readFully(position, buffer);
    return new String(buffer.array(), StandardCharsets.US_ASCII);
  }
}

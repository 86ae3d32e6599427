package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompactThriftTest {

  /** A footer, with the length and the magic word that follow it. */
  private static final byte[] FOOTER = footer();

  private static final int LENGTH = FOOTER.length - 8;

  @Test
  void aStructureIsAsLongAsItsWriterSays() {
    assertThat(CompactThrift.lengthOf(FOOTER, 0, FOOTER.length)).isEqualTo(LENGTH);
    assertThat(CompactThrift.lengthOf(FOOTER, 0, LENGTH)).isEqualTo(LENGTH);
  }

  @Test
  void aStructureThatIsCutOffDoesNotEnd() {
    for (int end = 0; end < LENGTH; end++) {
      assertThat(CompactThrift.lengthOf(FOOTER, 0, end)).isEqualTo(-1);
    }
  }

  @Test
  void aListThatClaimsMoreThanThereIsDoesNotEnd() {
    byte[] list = {0x19, (byte) 0xf5, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 0, 0, 0};
    assertThat(CompactThrift.lengthOf(list, 0, list.length)).isEqualTo(-1);
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    byte[] structures = new byte[1000];
    Arrays.fill(structures, (byte) 0x1c);
    assertThatThrownBy(() -> CompactThrift.lengthOf(structures, 0, structures.length))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("nested deeper than 32 levels");
  }

  @Property
  void anyBytesHaveALengthOrNone(@ForAll byte[] bytes) {
    try {
      assertThat(CompactThrift.lengthOf(bytes, 0, bytes.length)).isBetween(-1, bytes.length);
    } catch (SpeculativeActionsException e) {
      assertThat(e).hasMessageStartingWith("is not in Thrift's compact protocol: ");
    }
  }

  private static byte[] footer() {
    byte[] file = new HandMadeFile("required int32 a;", 1).column("", "", 1).bytes();
    FileFooter footer = readFooter(new MemoryFile(file));
    return Arrays.copyOfRange(file, (int) footer.offset(), file.length);
  }

  private static FileFooter readFooter(MemoryFile file) {
    try {
      return FileFooter.read(file, file.openRanges());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static final ColumnPlace PLACE = new ColumnPlace(1, "a");

  @Property
  void zerosAreCountedInWhatParquetJavaWrites(@ForAll List<@IntRange(max = 7) Integer> levels)
      throws IOException {
    byte[] runs;
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(3, 64, 1000, new HeapByteBufferAllocator())) {
      for (int level : levels) {
        encoder.writeInt(level);
        encoder.writeInt(level);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      encoder.toBytes().writeAllTo(out);
      runs = out.toByteArray();
    }
    long zeros = levels.stream().filter(level -> level == 0).count();
    assertThat(check(runs, 3, 2 * levels.size())).isEqualTo(2 * zeros);
  }

  @Test
  void aRunThatClaimsMoreValuesThanAreDueIsRefused() {
    byte[] billions = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
    assertThatThrownBy(() -> check(billions, 1, 100))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            "row group 1, column 'a': a page holds a run of 17179869176 values, but only 100 are"
                + " due");
  }

  @Test
  void aRunThatIsCutOffIsRefused() {
    for (byte[] runs : new byte[][] {{2}, {3}, {(byte) 0x80}}) {
      assertThatThrownBy(() -> check(runs, 1, 8))
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageStartingWith("row group 1, column 'a': a page ends within ");
    }
  }

  private static long check(byte[] runs, int bitWidth, int values) {
    PageMemory memory = PageMemory.of(1 << 20, 1 << 28);
    return Runs.check(new Section(runs, 0, runs.length), bitWidth, values, memory, PLACE);
  }
}

package io.github.speculativeactions.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.testing.BytesFile;
import io.github.speculativeactions.testing.Compressed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens to a file: rows, or a fault of the data that names it; and an end. */
class DamagedFileTest {

  private static final int MAX_ROW_BYTES = 5_000;
  private static final int MOST_FINDINGS = 10_000;

  private static final String LINES =
      "{\"a\": \"é\\n\\u2028\", \"b\": [1.5e3, true, null, {\"c\": -12}]}\n".repeat(20);
  private static final String ARRAY = "[" + LINES.strip().replace("\n", ",\n") + "]\n";
  private static final String TABLE = "a,b\n" + "\"é \"\"x\"\"\n\",{\"c\":1}\n".repeat(20);

  /** A file as it should be. */
  enum Sound {
    LINES_OF_JSON("jsonl", LINES),
    ARRAY_OF_JSON("json", ARRAY),
    TABLE_OF_COMMAS("csv", TABLE);

    private final String extension;
    private final String text;

    Sound(String extension, String text) {
      this.extension = extension;
      this.text = text;
    }

    RowFormat format() {
      return RowFormats.builtIn().require(extension);
    }
  }

  @Property(tries = 600)
  void aFileThatIsCutOffGivesRowsOrAFault(
      @ForAll Sound sound,
      @ForAll Compression compression,
      @ForAll @IntRange(max = 999) int thousandths)
      throws IOException {
    byte[] stored = Compressed.as(compression, sound.text.getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(stored, (int) ((long) stored.length * thousandths / 1000));
    assertRowsOrFaults(sound, compression, cut);
  }

  @Property(tries = 1_500)
  void flippedBitsGiveRowsOrAFault(
      @ForAll Sound sound,
      @ForAll Compression compression,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places)
      throws IOException {
    byte[] stored = Compressed.as(compression, sound.text.getBytes(UTF_8)).clone();
    for (int place : places) {
      int bit = place % (stored.length * 8);
      stored[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertRowsOrFaults(sound, compression, stored);
  }

  @Property(tries = 600)
  void anyBytesGiveRowsOrAFault(
      @ForAll Sound sound, @ForAll Compression compression, @ForAll @Size(max = 300) byte[] bytes)
      throws IOException {
    assertRowsOrFaults(sound, Compression.NONE, bytes);
    assertRowsOrFaults(sound, compression, bytes);
    assertRowsOrFaults(sound, compression, Compressed.as(compression, bytes));
  }

  private static void assertRowsOrFaults(Sound sound, Compression compression, byte[] stored)
      throws IOException {
    String ending =
        switch (compression) {
          case NONE -> "";
          case GZIP -> ".gz";
          case ZSTD -> ".zst";
        };
    BytesFile file = BytesFile.of("rows." + sound.extension + ending, stored);
    int findings = 0;
    try (RowReader rows = sound.format().open(new RowRequest(file, Set.of(), MAX_ROW_BYTES))) {
      while (rows.hasNext()) {
        assertThat(++findings).isLessThan(MOST_FINDINGS);
        lookAtNext(rows, file);
      }
    } catch (SpeculativeActionsException e) {
      assertFaultOf(file, e);
    }
    assertThat(file.openStreams()).isZero();
  }

  private static void lookAtNext(RowReader rows, BytesFile file) {
    try {
      Row row = rows.next();
      for (String column : row.columns()) {
        row.column(column);
        row.json(column);
      }
    } catch (SpeculativeActionsException e) {
      assertFaultOf(file, e);
    }
  }

  private static void assertFaultOf(BytesFile file, SpeculativeActionsException e) {
    assertThat(e.category()).isEqualTo(Category.INPUT);
    assertThat(e.getMessage()).startsWith(file.location()).hasSizeLessThan(400);
    assertThat(e.getMessage()).doesNotContain("Jackson", "StreamRead", "[Source", "token 'null'");
  }
}

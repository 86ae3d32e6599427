package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import io.github.speculativeactions.testing.TestRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShardFileTest {

  private static final FileSchema SCHEMA =
      FileSchema.of(ProposerSchema.reference(), JsonColumns.JSON_FEATURE);

  @Test
  void aFullDiskIsPassedOnAndTheFileIsClosedWithoutAFooter() throws IOException {
    FullDisk disk = new FullDisk(1_000);
    ShardFile file = ShardFile.create(disk, SCHEMA, ParquetCodec.UNCOMPRESSED);
    assertThatThrownBy(() -> append(file, 5_000))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    disk.room = Integer.MAX_VALUE;
    file.close();
    assertThat(disk.isClosed).isTrue();
    assertThat(disk.toString()).doesNotContain("huggingface");
  }

  @Test
  void aFullDiskAtTheFooterIsPassedOnAndTheFileIsClosed() throws IOException {
    FullDisk disk = new FullDisk(10);
    ShardFile file = ShardFile.create(disk, SCHEMA, ParquetCodec.UNCOMPRESSED);
    append(file, 1);
    assertThatThrownBy(file::close).isInstanceOf(IOException.class);
    assertThat(disk.isClosed).isTrue();
  }

  private static void append(ShardFile file, int rows) throws IOException {
    RowGroup group = TestGroups.group(Dataset.PROPOSER);
    for (int i = 0; i < rows; i++) {
      group.add(TestRecords.proposer(i), true);
    }
    file.append(group.encode());
  }

  /** Takes so many bytes. */
  private static final class FullDisk extends OutputStream {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room;
    private boolean isClosed;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (taken.size() >= room) {
        throw new IOException("no space left");
      }
      taken.write(value);
    }

    @Override
    public void close() {
      isClosed = true;
    }

    @Override
    public String toString() {
      return taken.toString(StandardCharsets.ISO_8859_1);
    }
  }
}

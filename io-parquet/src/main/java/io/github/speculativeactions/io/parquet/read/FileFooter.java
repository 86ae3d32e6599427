package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.parquet.ParquetFooter;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * What the footer of a file says, not believed yet.
 *
 * @param content the parsed footer
 * @param offset where it begins, hence where the data must have ended
 */
record FileFooter(FileMetaData content, long offset) {

  /** Parsed, a footer takes some ten times its bytes. */
  private static final int SHARE_OF_MEMORY = 16;

  /** What the parser says of a codec's number that it has no name for; it names the column too. */
  private static final String CODEC_MISSING = "Required field 'codec' was not present";

  /**
   * {@return the footer of a file}
   *
   * @throws SpeculativeActionsException (INPUT) if there is none, or it cannot be parsed
   * @throws IOException if the file cannot be read
   */
  static FileFooter read(StoredFile file, RangeReader ranges) throws IOException {
    ParquetFooter place = ParquetFooter.locate(file, ranges);
    long most = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    if (place.length() > most) {
      throw SpeculativeActionsException.input(
          "the footer has "
              + place.length()
              + " bytes, more than the "
              + most
              + " that the Java heap has room for; raise -Xmx");
    }
    byte[] bytes = new byte[place.length()];
    ranges.readFully(place.offset(), ByteBuffer.wrap(bytes));
    return new FileFooter(parse(bytes), place.offset());
  }

  private static FileMetaData parse(byte[] bytes) {
    try {
      if (CompactThrift.lengthOf(bytes, 0, bytes.length) < 0) {
        throw SpeculativeActionsException.input("it claims more than its bytes hold");
      }
      return Util.readFileMetaData(new ByteArrayInputStream(bytes));
    } catch (SpeculativeActionsException e) {
      throw SpeculativeActionsException.input("the footer is damaged: " + e.reason(), e);
    } catch (IOException | RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw SpeculativeActionsException.input(
          message.contains(CODEC_MISSING)
              ? "row group "
                  + rowGroupThatFails(bytes)
                  + " has a codec that is not known: "
                  + message
              : "the footer is damaged: " + message,
          e);
    }
  }

  /** {@return the number of the first row group that cannot be parsed, counted from 1} */
  private static int rowGroupThatFails(byte[] bytes) {
    FileMetaData begun = new FileMetaData();
    begun.setRow_groups(new ArrayList<>());
    try {
      Util.readFileMetaData(
          new ByteArrayInputStream(bytes), new Util.DefaultFileMetaDataConsumer(begun));
    } catch (IOException | RuntimeException e) {
      // As before; the row groups before it are there.
    }
    return begun.getRow_groupsSize() + 1;
  }
}

package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a row group while rows are added; then their bytes.
 *
 * <p>Rows are added on one thread, and encoded on another when no more will come.
 */
interface ColumnBuffer {

  /**
   * {@return a buffer without rows}
   *
   * @param leaves the leaf columns that hold the column's values
   * @param shared what the writers of the sink have in common
   */
  static ColumnBuffer of(ColumnType type, List<Leaf> leaves, SinkShared shared) {
    return switch (type) {
      case MESSAGES -> new MessagesBuffer(leaves, shared);
      case TOOLS -> new ToolsBuffer(leaves.get(0), shared.blocks());
      case TEXT -> new TextBuffer(leaves.get(0), shared.blocks());
      case BOOLEAN, INTEGER, NUMBER -> new ScalarBuffer(leaves.get(0));
    };
  }

  /** Says that the rows to come are of another trace. */
  default void startTrace() {}

  /**
   * Adds a row.
   *
   * @return about how many bytes its value takes when nothing is shared
   */
  long add(@Nullable Object value);

  /** {@return about how many bytes the values take, what is shared counted once} */
  long distinctBytes();

  /** Drops all but the first rows; none is added later. */
  void truncate(int rows);

  /**
   * Encodes the rows.
   *
   * @param pages which rows go to which page
   * @return the chunks of its leaves, in their order
   */
  List<EncodedChunk> encode(PageRows pages, PageCompressor compressor);

  /** Gives memory back; the rows are not there any more. */
  default void release() {}
}

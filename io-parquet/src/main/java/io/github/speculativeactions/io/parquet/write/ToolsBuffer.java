package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.ToolsJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of offered tools as JSON text. Rows of a trace have the same list, written once. */
final class ToolsBuffer implements ColumnBuffer {

  private final TextBuffer texts;
  private @Nullable Object last;
  private @Nullable String lastText;

  ToolsBuffer(Leaf leaf, ByteBlocks blocks) {
    this.texts = new TextBuffer(leaf, blocks);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The same list as before needs no second look.
  public long add(@Nullable Object value) {
    if (value != last) {
      last = value;
      lastText = value == null ? null : ToolsJson.write((List<?>) value);
    }
    return texts.add(lastText);
  }

  @Override
  public long distinctBytes() {
    return texts.distinctBytes();
  }

  @Override
  public void truncate(int rows) {
    texts.truncate(rows);
  }

  @Override
  public List<EncodedChunk> encode(PageRows pages, PageCompressor compressor) {
    return texts.encode(pages, compressor);
  }

  @Override
  public void release() {
    texts.release();
  }
}

package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of texts, equal ones kept once. */
final class TextBuffer implements ColumnBuffer {

  private static final int NO_REPETITION = 0;

  private final Leaf leaf;
  private final TextLeaf texts;
  private @Nullable Object last;
  private byte @Nullable [] lastUtf8;

  TextBuffer(Leaf leaf, ByteBlocks blocks) {
    this.leaf = leaf;
    this.texts = new TextLeaf(blocks);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Rows of a trace mostly have the same object.
  public long add(@Nullable Object value) {
    if (value != last) {
      last = value;
      lastUtf8 = value == null ? null : leaf.form().utf8((String) value);
    }
    return texts.add(lastUtf8);
  }

  @Override
  public long distinctBytes() {
    return texts.texts().size();
  }

  @Override
  public void truncate(int rows) {
    texts.truncate(rows);
  }

  @Override
  public List<EncodedChunk> encode(PageRows pages, PageCompressor compressor) {
    List<Entries> entries = new ArrayList<>();
    for (int page = 0; page < pages.pages(); page++) {
      Entries ofPage = new Entries(pages.rows(page), NO_REPETITION);
      for (int row = pages.begin(page); row < pages.end(page); row++) {
        ofPage.add(NO_REPETITION, row);
      }
      entries.add(ofPage);
    }
    return List.of(new TextChunkEncoder(leaf, compressor).encode(texts, entries));
  }

  @Override
  public void release() {
    texts.texts().release();
  }
}

package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.jspecify.annotations.Nullable;

/** A column of texts, equal ones kept once. */
final class TextBuffer implements ColumnBuffer {

  private static final int NO_REPETITION = 0;

  private final ColumnDescriptor leaf;
  private final TextLeaf texts = new TextLeaf();

  TextBuffer(ColumnDescriptor leaf) {
    this.leaf = leaf;
  }

  @Override
  public long add(@Nullable Object value) {
    texts.add((String) value);
    int number = texts.number(texts.size() - 1);
    return number == DistinctTexts.ABSENT ? 0 : texts.texts().bytes(number);
  }

  @Override
  public long distinctBytes() {
    return texts.texts().bytes();
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
}

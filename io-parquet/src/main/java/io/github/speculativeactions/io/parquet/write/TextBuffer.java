package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of texts, equal ones kept once. */
final class TextBuffer implements ColumnBuffer {

  private static final int NO_REPETITION = 0;

  private final Leaf leaf;
  private final TextLeaf texts = new TextLeaf();
  private final LongList textBytes = new LongList();

  TextBuffer(Leaf leaf) {
    this.leaf = leaf;
  }

  @Override
  public long add(@Nullable Object value) {
    texts.add((String) value);
    int number = texts.number(texts.size() - 1);
    if (number == DistinctTexts.ABSENT) {
      return 0;
    }
    if (number == textBytes.size()) {
      textBytes.add(TextSize.of(texts.texts().get(number)));
    }
    return textBytes.get(number);
  }

  @Override
  public long distinctBytes() {
    return textBytes.sum();
  }

  @Override
  public void truncate(int rows) {
    texts.truncate(rows);
    textBytes.truncate(texts.texts().size());
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

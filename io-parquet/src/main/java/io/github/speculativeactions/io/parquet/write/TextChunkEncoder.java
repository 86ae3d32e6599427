package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.List;

/** Encodes a leaf column of texts: as a dictionary and references to it, or as the texts. */
final class TextChunkEncoder {

  // A dictionary that saves less than this part of the bytes is not worth looking up in.
  private static final int LEAST_SAVING = 8;

  private final Leaf leaf;
  private final PageCompressor compressor;
  private final IntList definitions = new IntList();
  private final IntList present = new IntList();

  TextChunkEncoder(Leaf leaf, PageCompressor compressor) {
    this.leaf = leaf;
    this.compressor = compressor;
  }

  /**
   * {@return the chunk}
   *
   * @param pages what stands in each page
   */
  EncodedChunk encode(TextLeaf texts, List<Entries> pages) {
    boolean repeats = repeats(texts, pages);
    EncodedDictionary dictionary = repeats ? dictionary(texts.texts()) : null;
    List<EncodedPage> encoded = new ArrayList<>();
    for (Entries page : pages) {
      encoded.add(page(texts, page, repeats));
    }
    return new EncodedChunk(leaf, dictionary, encoded);
  }

  private static boolean repeats(TextLeaf texts, List<Entries> pages) {
    long expanded = 0;
    for (Entries page : pages) {
      for (int place = 0; place < page.size(); place++) {
        if (!page.isAbsent(place)) {
          int number = texts.number(page.thing(place));
          expanded += number == DistinctTexts.ABSENT ? 0 : texts.texts().size(number);
        }
      }
    }
    return expanded - texts.texts().size() > expanded / LEAST_SAVING;
  }

  private EncodedDictionary dictionary(PlainTexts texts) {
    compressor.begin(texts.size());
    texts.writeAll(compressor);
    return new EncodedDictionary(
        new CompressedBytes(compressor.end(), texts.size()), texts.count());
  }

  private EncodedPage page(TextLeaf texts, Entries entries, boolean repeats) {
    split(texts, entries);
    Bytes body = new Bytes(entries.size() * 4);
    entries.writeRepetitions(body);
    Hybrid.writeLevels(definitions, leaf.maxDefinition(), body);
    CompressedBytes compressed;
    if (repeats) {
      Hybrid.writeReferences(present, texts.texts().count(), body);
      compressed = compressor.compress(body);
    } else {
      compressed = withPlainTexts(body, texts.texts());
    }
    return new EncodedPage(compressed, entries.size(), entries.rows(), range(texts.texts()));
  }

  private CompressedBytes withPlainTexts(Bytes levels, PlainTexts texts) {
    long plain = 0;
    for (int i = 0; i < present.size(); i++) {
      plain += texts.size(present.get(i));
    }
    int size = Bytes.checkedSize(levels.size() + plain);
    compressor.begin(size);
    compressor.put(levels.array(), 0, levels.size());
    for (int i = 0; i < present.size(); i++) {
      texts.write(present.get(i), compressor);
    }
    return new CompressedBytes(compressor.end(), size);
  }

  /** Tells apart the definition levels and the numbers of the texts that are there. */
  private void split(TextLeaf texts, Entries entries) {
    int max = leaf.maxDefinition();
    definitions.truncate(0);
    present.truncate(0);
    for (int place = 0; place < entries.size(); place++) {
      if (entries.isAbsent(place)) {
        definitions.add(entries.definition(place));
        continue;
      }
      int number = texts.number(entries.thing(place));
      if (number == DistinctTexts.ABSENT) {
        definitions.add(max - 1);
      } else {
        definitions.add(max);
        present.add(number);
      }
    }
  }

  private ValueRange range(PlainTexts texts) {
    ValueRange range = new ValueRange(leaf.order());
    range.addAbsent(definitions.size() - present.size());
    int previous = DistinctTexts.ABSENT;
    for (int i = 0; range.isOrdered() && i < present.size(); i++) {
      if (present.get(i) != previous) {
        previous = present.get(i);
        range.add(texts.utf8(previous));
      }
    }
    return range;
  }
}

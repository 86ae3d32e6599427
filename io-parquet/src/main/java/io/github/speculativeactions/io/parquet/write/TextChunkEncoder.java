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
    PlainTexts plain = PlainTexts.of(texts.texts(), leaf.form());
    boolean repeats = repeats(texts, plain, pages);
    EncodedDictionary dictionary = repeats ? dictionary(plain) : null;
    List<EncodedPage> encoded = new ArrayList<>();
    for (Entries page : pages) {
      encoded.add(page(texts, plain, page, repeats));
    }
    return new EncodedChunk(leaf, dictionary, encoded);
  }

  private static boolean repeats(TextLeaf texts, PlainTexts plain, List<Entries> pages) {
    long expanded = 0;
    for (Entries page : pages) {
      for (int place = 0; place < page.size(); place++) {
        if (!page.isAbsent(place)) {
          int number = texts.number(page.thing(place));
          expanded += number == DistinctTexts.ABSENT ? 0 : plain.length(number);
        }
      }
    }
    return expanded - plain.bytes().size() > expanded / LEAST_SAVING;
  }

  private EncodedDictionary dictionary(PlainTexts plain) {
    Bytes bytes = plain.bytes();
    return new EncodedDictionary(compressor.compress(bytes), plain.count());
  }

  private EncodedPage page(TextLeaf texts, PlainTexts plain, Entries entries, boolean repeats) {
    split(texts, entries);
    Bytes body = new Bytes(entries.size() * 4);
    entries.writeRepetitions(body);
    Hybrid.writeLevels(definitions, leaf.maxDefinition(), body);
    if (repeats) {
      Hybrid.writeReferences(present, plain.count(), body);
    } else {
      for (int i = 0; i < present.size(); i++) {
        plain.copy(present.get(i), body);
      }
    }
    return new EncodedPage(compressor.compress(body), entries.size(), entries.rows(), range(plain));
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

  private ValueRange range(PlainTexts plain) {
    ValueRange range = new ValueRange(leaf.order());
    range.addAbsent(definitions.size() - present.size());
    int previous = DistinctTexts.ABSENT;
    for (int i = 0; range.isOrdered() && i < present.size(); i++) {
      if (present.get(i) != previous) {
        previous = present.get(i);
        range.add(plain.value(previous));
      }
    }
    return range;
  }
}

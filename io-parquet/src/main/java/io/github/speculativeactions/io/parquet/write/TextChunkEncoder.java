package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.ColumnOrder.ColumnOrderName;

/** Encodes a leaf column of texts: as a dictionary and references to it, or as the texts. */
final class TextChunkEncoder {

  // A dictionary that saves less than this part of the bytes is not worth looking up in.
  private static final int LEAST_SAVING = 8;

  private final ColumnDescriptor leaf;
  private final PageCompressor compressor;
  private final boolean isCompared;
  private final IntList definitions = new IntList();
  private final IntList present = new IntList();

  TextChunkEncoder(ColumnDescriptor leaf, PageCompressor compressor) {
    this.leaf = leaf;
    this.compressor = compressor;
    this.isCompared =
        leaf.getPrimitiveType().columnOrder().getColumnOrderName()
            == ColumnOrderName.TYPE_DEFINED_ORDER;
  }

  /**
   * {@return the chunk}
   *
   * @param pages what stands in each page
   */
  EncodedChunk encode(TextLeaf texts, List<Entries> pages) {
    PlainTexts plain = PlainTexts.of(texts.texts(), TextForm.of(leaf.getPrimitiveType()));
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
    return new EncodedDictionary(compressor.compress(bytes), bytes.size(), plain.count());
  }

  private EncodedPage page(TextLeaf texts, PlainTexts plain, Entries entries, boolean repeats) {
    split(texts, entries);
    Bytes body = new Bytes(entries.size() * 4);
    entries.writeRepetitions(body);
    Hybrid.writeLevels(definitions, leaf.getMaxDefinitionLevel(), body);
    if (repeats) {
      Hybrid.writeReferences(present, plain.count(), body);
    } else {
      for (int i = 0; i < present.size(); i++) {
        plain.copy(present.get(i), body);
      }
    }
    return new EncodedPage(
        compressor.compress(body), body.size(), entries.size(), entries.rows(), statistics(plain));
  }

  /** Tells apart the definition levels and the numbers of the texts that are there. */
  private void split(TextLeaf texts, Entries entries) {
    int max = leaf.getMaxDefinitionLevel();
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

  private Statistics<?> statistics(PlainTexts plain) {
    Statistics<?> statistics = Statistics.createStats(leaf.getPrimitiveType());
    statistics.incrementNumNulls(definitions.size() - present.size());
    int previous = DistinctTexts.ABSENT;
    for (int i = 0; isCompared && i < present.size(); i++) {
      if (present.get(i) != previous) {
        previous = present.get(i);
        statistics.updateStats(plain.value(previous));
      }
    }
    return statistics;
  }
}

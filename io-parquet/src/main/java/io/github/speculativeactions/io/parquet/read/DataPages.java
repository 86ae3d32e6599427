package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.jspecify.annotations.Nullable;

/** Decompresses the data pages of one chunk and checks them before they are decoded. */
final class DataPages {

  /** The decoder asks for none, and to make empty ones takes a library of shapes on a map. */
  private static final @Nullable Statistics<?> NO_STATISTICS = null;

  private final ColumnPlace place;
  private final Decompression decompression;
  private final boolean compressed;
  private final PageBuffer buffer;
  private final PageValues checks;
  private final int repetitionBits;
  private final int definitionBits;
  private long rowStarts;

  DataPages(ColumnChunk column, Decompression decompression, PageMemory memory) {
    this.place = column.place();
    this.decompression = decompression;
    this.compressed = column.codec() != org.apache.parquet.format.CompressionCodec.UNCOMPRESSED;
    this.buffer = new PageBuffer(place, memory);
    this.checks = new PageValues(column, memory);
    this.repetitionBits = BytesUtils.getWidthFromMaxInt(column.leaf().getMaxRepetitionLevel());
    this.definitionBits = BytesUtils.getWidthFromMaxInt(column.leaf().getMaxDefinitionLevel());
  }

  /** {@return how many values a page holds, nulls included; no more than are left} */
  int values(PageHeader header, long left) {
    DataPageHeader first = header.getData_page_header();
    DataPageHeaderV2 second = header.getData_page_header_v2();
    boolean isFirst = header.getType() == org.apache.parquet.format.PageType.DATA_PAGE;
    if (isFirst ? first == null : second == null) {
      throw place.fault("a data page lacks the header of its version");
    }
    int values = isFirst ? first.getNum_values() : second.getNum_values();
    if (values < 0 || values > left) {
      throw place.fault(
          "a page states " + values + " values, but " + left + " are left of the chunk's");
    }
    return values;
  }

  /** {@return a page, valid until the next is read} */
  DataPage read(PageHeader header, Section stored, long left) {
    int values = values(header, left);
    try {
      return header.getType() == org.apache.parquet.format.PageType.DATA_PAGE
          ? readFirst(header, stored, values)
          : readSecond(header, stored, values);
    } catch (IOException e) {
      throw place.fault("a page is damaged: " + e.getMessage(), e);
    }
  }

  /** {@return how many rows begin in the pages so far} */
  long rowStarts() {
    return rowStarts;
  }

  void release() {
    buffer.release();
  }

  static Encoding encoding(ColumnPlace place, org.apache.parquet.format.@Nullable Encoding stated) {
    if (stated == null) {
      throw place.fault("a page has an encoding that is not known");
    }
    return Encoding.valueOf(stated.name());
  }

  /** Levels of no bits are not stored, so what is said of them must not matter. */
  private static Encoding levelEncoding(Encoding stated, int bits) {
    return bits == 0 ? Encoding.RLE : stated;
  }

  private DataPage readFirst(PageHeader header, Section stored, int values) throws IOException {
    DataPageHeader about = header.getData_page_header();
    Section content = decompressed(stored, header.getUncompressed_page_size());
    Encoding repetition = encoding(place, about.getRepetition_level_encoding());
    Encoding definition = encoding(place, about.getDefinition_level_encoding());
    Encoding encoding = encoding(place, about.getEncoding());
    Levels levels = new Levels(place, checks, values);
    Section rest = levels.skip(content, repetition, repetitionBits);
    rowStarts += repetitionBits == 0 ? values : levels.zeros();
    rest = levels.skip(rest, definition, definitionBits);
    checks.check(encoding, rest, values);
    return new DataPageV1(
        content.toInput(),
        values,
        content.length(),
        NO_STATISTICS,
        levelEncoding(repetition, repetitionBits),
        levelEncoding(definition, definitionBits),
        encoding);
  }

  private DataPage readSecond(PageHeader header, Section stored, int values) throws IOException {
    DataPageHeaderV2 about = header.getData_page_header_v2();
    int repetition = about.getRepetition_levels_byte_length();
    int definition = about.getDefinition_levels_byte_length();
    long both = (long) repetition + definition;
    int size = header.getUncompressed_page_size();
    if (repetition < 0 || definition < 0 || both > stored.length() || both > size) {
      throw place.fault(
          "a page of "
              + stored.length()
              + " bytes states levels of "
              + repetition
              + " and "
              + definition
              + " bytes");
    }
    Section repetitions = stored.first(repetition);
    Section definitions = stored.from(repetition).first(definition);
    rowStarts +=
        repetitionBits == 0 ? values : checks.checkLevels(repetitions, repetitionBits, values);
    if (definitionBits > 0) {
      checks.checkLevels(definitions, definitionBits, values);
    }
    Section data = stored.from((int) both);
    if (about.isIs_compressed()) {
      data = decompressed(data, size - (int) both);
    } else if (data.length() != size - both) {
      throw place.fault(
          "a page has " + data.length() + " bytes, but its header states " + (size - both));
    }
    Encoding encoding = encoding(place, about.getEncoding());
    checks.check(encoding, data, values);
    return DataPageV2.uncompressed(
        about.getNum_rows(),
        about.getNum_nulls(),
        values,
        repetitions.toInput(),
        definitions.toInput(),
        encoding,
        data.toInput(),
        NO_STATISTICS);
  }

  private Section decompressed(Section stored, int size) {
    if (!compressed && stored.length() == size) {
      // It may stay in the window, which is not moved before the next page is read.
      return stored;
    }
    byte[] bytes =
        decompression.decompress(stored.bytes(), stored.start(), stored.length(), size, buffer);
    return new Section(bytes, 0, size);
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.util.zip.CRC32;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one chunk, for parquet-java's column reader. A page is valid until the next one is
 * read: its buffer is used again.
 */
final class ChunkPages implements PageReader {

  /** What the decoded form of a dictionary takes for each of its values, at most. */
  private static final int BYTES_PER_ENTRY = 48;

  private final ColumnChunk column;
  private final ChunkBytes chunk;
  private final PageHeaders headers;
  private final PageMemory memory;
  private final PageBuffer dictionary;
  private final DataPages dataPages;
  private final Decompression decompression;
  private final Runnable onBegin;
  private long valuesLeft;

  /** A header that was read when a dictionary was looked for. */
  private @Nullable PageHeader ahead;

  /**
   * The pages of a chunk.
   *
   * @param onBegin is told of each page before it is read
   */
  ChunkPages(ColumnChunk column, ChunkBytes chunk, PageMemory memory, Runnable onBegin) {
    this.column = column;
    this.onBegin = onBegin;
    this.chunk = chunk;
    this.memory = memory;
    this.headers = new PageHeaders(column.place(), chunk, memory);
    this.dictionary = new PageBuffer(column.place(), memory);
    this.decompression = new Decompression(column.place(), column.codec());
    this.dataPages = new DataPages(column, decompression, memory);
    this.valuesLeft = column.values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    onBegin.run();
    decompression.checkSupported();
    PageHeader header = headers.next();
    if (header.getType() != PageType.DICTIONARY_PAGE) {
      ahead = header;
      return null;
    }
    Section stored = take(header);
    DictionaryPageHeader about = header.getDictionary_page_header();
    if (about == null || about.getEncoding() == null) {
      throw fault("a dictionary page lacks its header");
    }
    Encoding encoding = DataPages.encoding(column.place(), about.getEncoding());
    switch (encoding) {
      case PLAIN, PLAIN_DICTIONARY -> {}
      default -> throw fault("a dictionary page has the encoding " + encoding + ", not PLAIN");
    }
    int size = header.getUncompressed_page_size();
    int count = about.getNum_values();
    if (count < 0 || count > size) {
      throw fault("a dictionary page of " + size + " bytes states " + count + " values");
    }
    memory.checkPage(
        column.place(),
        "a dictionary, decoded to something",
        size + (long) count * BYTES_PER_ENTRY);
    byte[] bytes =
        decompression.decompress(stored.bytes(), stored.start(), stored.length(), size, dictionary);
    Section content = new Section(bytes, 0, size);
    new PageValues(column, memory).checkDictionary(content, count);
    return new DictionaryPage(content.toInput(), count, encoding);
  }

  @Override
  public long getTotalValueCount() {
    return column.values();
  }

  @Override
  public DataPage readPage() {
    onBegin.run();
    PageHeader header = nextDataPage();
    DataPage page = dataPages.read(header, take(header), valuesLeft);
    valuesLeft -= page.getValueCount();
    return page;
  }

  /** {@return how many rows begin in the pages that were read} */
  long rowStarts() {
    return dataPages.rowStarts();
  }

  /** {@return how many values the pages that were not read hold} */
  long valuesLeft() {
    return valuesLeft;
  }

  ColumnPlace place() {
    return column.place();
  }

  void release() {
    chunk.release();
    dictionary.release();
    dataPages.release();
  }

  /** Pages without values, which some writers make, are nothing that a column reader can read. */
  private PageHeader nextDataPage() {
    while (true) {
      PageHeader header = ahead;
      ahead = null;
      if (header == null) {
        if (chunk.left() == 0) {
          throw fault(
              "its pages end " + valuesLeft + " values before the " + column.values() + " stated");
        }
        header = headers.next();
      }
      switch (header.getType()) {
        case DATA_PAGE, DATA_PAGE_V2 -> {
          if (dataPages.values(header, valuesLeft) > 0) {
            return header;
          }
          chunk.skip(header.getCompressed_page_size());
        }
        case INDEX_PAGE -> chunk.skip(header.getCompressed_page_size());
        case DICTIONARY_PAGE -> throw fault("a second dictionary page follows");
      }
    }
  }

  private Section take(PageHeader header) {
    int length = header.getCompressed_page_size();
    Section stored = new Section(chunk.bytes(), chunk.position(), chunk.position() + length);
    chunk.skip(length);
    if (header.isSetCrc()) {
      checkSum(stored, header.getCrc());
    }
    return stored;
  }

  private void checkSum(Section stored, int stated) {
    CRC32 sum = new CRC32();
    sum.update(stored.bytes(), stored.start(), stored.length());
    if ((int) sum.getValue() != stated) {
      throw fault(
          "a page is damaged: its checksum is %08x, but its header states %08x"
              .formatted((int) sum.getValue(), stated));
    }
  }

  private RuntimeException fault(String what) {
    return column.place().fault(what);
  }
}

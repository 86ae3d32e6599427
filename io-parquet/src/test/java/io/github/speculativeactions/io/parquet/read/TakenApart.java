package io.github.speculativeactions.io.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** A file in memory, taken apart by what its format says, without the reader under test. */
final class TakenApart {

  private static final int TAIL = 8;

  private final byte[] bytes;
  private final int footerStart;
  private final FileMetaData footer;

  /**
   * Takes a file apart.
   *
   * @throws IOException if its footer cannot be read
   */
  TakenApart(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.footerStart = footerStart(bytes);
    this.footer =
        Util.readFileMetaData(
            new ByteArrayInputStream(bytes, footerStart, bytes.length - TAIL - footerStart));
  }

  /** A page and where it lies: its header from {@code start}, its content from {@code body}. */
  record Page(ColumnMetaData chunk, PageHeader header, int start, int body) {

    int end() {
      return body + header.getCompressed_page_size();
    }
  }

  /** {@return where the footer of a file begins, by the length that the file states} */
  static int footerStart(byte[] bytes) {
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - TAIL);
    return bytes.length - TAIL - length;
  }

  FileMetaData footer() {
    return footer;
  }

  List<ColumnMetaData> chunks() {
    List<ColumnMetaData> chunks = new ArrayList<>();
    for (RowGroup group : footer.getRow_groups()) {
      group.getColumns().forEach(column -> chunks.add(column.getMeta_data()));
    }
    return chunks;
  }

  /**
   * {@return the pages of all chunks that have values; of others, some writers say what is not so}
   */
  List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (ColumnMetaData chunk : chunks()) {
      if (chunk.getNum_values() == 0) {
        continue;
      }
      int position = startOf(chunk);
      int end = (int) (position + chunk.getTotal_compressed_size());
      while (position < end) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, position, end - position);
        PageHeader header = Util.readPageHeader(in);
        Page page = new Page(chunk, header, position, end - in.available());
        pages.add(page);
        position = page.end();
      }
    }
    return pages;
  }

  /** {@return the file with another header before a page, the places in its footer moved} */
  byte[] withHeader(Page page, PageHeader header) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(bytes, 0, page.start());
    Util.writePageHeader(header, data);
    int shift = data.size() - page.body();
    data.write(bytes, page.body(), footerStart - page.body());
    for (ColumnMetaData chunk : chunks()) {
      boolean ownsPage = chunk.equals(page.chunk());
      move(chunk, page.start(), shift);
      chunk.setTotal_compressed_size(chunk.getTotal_compressed_size() + (ownsPage ? shift : 0));
    }
    return joined(data.toByteArray());
  }

  /** {@return the file with the footer as it was changed} */
  byte[] withFooter() {
    return joined(Arrays.copyOf(bytes, footerStart));
  }

  private byte[] joined(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(data);
    try {
      Util.writeFileMetaData(footer, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(HandMadeFile.littleEndian(out.size() - data.length));
    out.writeBytes(new byte[] {'P', 'A', 'R', '1'});
    return out.toByteArray();
  }

  static int startOf(ColumnMetaData chunk) {
    long pages = chunk.getData_page_offset();
    boolean hasDictionary =
        chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0;
    return (int) (hasDictionary ? Math.min(chunk.getDictionary_page_offset(), pages) : pages);
  }

  private static void move(ColumnMetaData chunk, int behind, int shift) {
    if (chunk.getData_page_offset() > behind) {
      chunk.setData_page_offset(chunk.getData_page_offset() + shift);
    }
    if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > behind) {
      chunk.setDictionary_page_offset(chunk.getDictionary_page_offset() + shift);
    }
  }
}

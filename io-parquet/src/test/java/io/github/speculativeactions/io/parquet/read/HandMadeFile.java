package io.github.speculativeactions.io.parquet.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** A file with one row group, made page by page: what no writer makes any more, or never should. */
final class HandMadeFile {

  private final MessageType schema;
  private final long rows;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<ColumnChunk> chunks = new ArrayList<>();
  private CompressionCodec codec = CompressionCodec.UNCOMPRESSED;
  private Consumer<FileMetaData> forgery = footer -> {};

  HandMadeFile(String schema, long rows) {
    this.schema = MessageTypeParser.parseMessageType("message m { " + schema + " }");
    this.rows = rows;
    out.writeBytes(new byte[] {'P', 'A', 'R', '1'});
  }

  /** Says that the pages of the columns to come are compressed. */
  HandMadeFile compressedWith(CompressionCodec chosen) {
    codec = chosen;
    return this;
  }

  /** Changes the footer before it is written. */
  HandMadeFile forged(Consumer<FileMetaData> change) {
    forgery = change;
    return this;
  }

  /** Adds the next column with one page: levels, a digit for each value, and plain values. */
  HandMadeFile column(String repetitions, String definitions, Object... values) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    ColumnDescriptor leaf = schema.getColumns().get(chunks.size());
    writeLevels(page, leaf.getMaxRepetitionLevel(), repetitions);
    writeLevels(page, leaf.getMaxDefinitionLevel(), definitions);
    for (Object value : values) {
      page.writeBytes(plain(value));
    }
    int count = Math.max(Math.max(repetitions.length(), definitions.length()), values.length);
    return page(count, Encoding.PLAIN, page.toByteArray(), page.size());
  }

  /** Adds the next column with one page of these bytes, which state to become some size. */
  HandMadeFile page(int count, Encoding encoding, byte[] content, int size) {
    long start = out.size();
    ColumnDescriptor leaf = schema.getColumns().get(chunks.size());
    PageHeader header = new PageHeader(PageType.DATA_PAGE, size, content.length);
    header.setData_page_header(new DataPageHeader(count, encoding, Encoding.RLE, Encoding.RLE));
    try {
      Util.writePageHeader(header, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(content);
    ColumnMetaData data =
        new ColumnMetaData(
            typeOf(leaf.getPrimitiveType()),
            List.of(encoding),
            List.of(leaf.getPath()),
            codec,
            count,
            size,
            out.size() - start,
            start);
    ColumnChunk chunk = new ColumnChunk(start);
    chunk.setMeta_data(data);
    chunks.add(chunk);
    return this;
  }

  MemoryFile file() {
    return new MemoryFile(bytes());
  }

  byte[] bytes() {
    List<SchemaElement> elements = new ArrayList<>();
    addElements(schema, elements);
    elements.get(0).unsetRepetition_type();
    RowGroup group = new RowGroup(chunks, 0, rows);
    List<RowGroup> groups = new ArrayList<>(List.of(group));
    FileMetaData footer = new FileMetaData(1, elements, rows, groups);
    forgery.accept(footer);
    try {
      int start = out.size();
      Util.writeFileMetaData(footer, out);
      out.writeBytes(littleEndian(out.size() - start));
      out.writeBytes(new byte[] {'P', 'A', 'R', '1'});
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  /** Each level as a run of one. */
  private static void writeLevels(ByteArrayOutputStream page, int most, String levels) {
    if (most > 0) {
      page.writeBytes(littleEndian(2 * levels.length()));
      levels.chars().forEach(level -> page.writeBytes(new byte[] {2, (byte) (level - '0')}));
    }
  }

  private static byte[] plain(Object value) {
    if (value instanceof byte[] fixed) {
      return fixed;
    }
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return ByteBuffer.allocate(4 + bytes.length)
          .put(littleEndian(bytes.length))
          .put(bytes)
          .array();
    }
    return littleEndian((Integer) value);
  }

  private static void addElements(Type type, List<SchemaElement> elements) {
    SchemaElement element = new SchemaElement(type.getName());
    element.setRepetition_type(FieldRepetitionType.valueOf(type.getRepetition().name()));
    if (type.getOriginalType() != null) {
      element.setConverted_type(ConvertedType.valueOf(type.getOriginalType().name()));
    }
    elements.add(element);
    if (type.isPrimitive()) {
      element.setType(typeOf(type.asPrimitiveType()));
      element.setType_length(type.asPrimitiveType().getTypeLength());
    } else {
      element.setNum_children(type.asGroupType().getFieldCount());
      type.asGroupType().getFields().forEach(field -> addElements(field, elements));
    }
  }

  private static org.apache.parquet.format.Type typeOf(PrimitiveType type) {
    String name = type.getPrimitiveTypeName().name();
    return org.apache.parquet.format.Type.valueOf(name.equals("BINARY") ? "BYTE_ARRAY" : name);
  }
}

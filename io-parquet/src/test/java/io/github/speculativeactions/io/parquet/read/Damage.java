package io.github.speculativeactions.io.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** Damages a file in one of many ways, the same way for the same seed. */
final class Damage {

  private static final int TAIL = 8;

  private final Random random;
  private final byte[] file;

  Damage(byte[] file, long seed) {
    this.file = file.clone();
    this.random = new Random(seed);
  }

  byte[] apply() throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> flipBits(0, file.length);
      case 1 -> flipBits(4, footerStart());
      case 2 -> flipBits(footerStart(), file.length - TAIL);
      case 3 -> cutOut();
      case 4 -> overwrite();
      case 5 -> forgeFooter();
      case 6 -> flipNearPageStart();
      default -> forgePageHeader();
    };
  }

  private int footerStart() {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
    return file.length - TAIL - length;
  }

  private byte[] flipBits(int from, int to) {
    for (int i = random.nextInt(4); i >= 0 && from < to; i--) {
      file[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private byte[] cutOut() {
    int from = random.nextInt(file.length);
    int count = 1 + random.nextInt(Math.min(200, file.length - from));
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(file, from);
    }
    byte[] rest = new byte[file.length - count];
    System.arraycopy(file, 0, rest, 0, from);
    System.arraycopy(file, from + count, rest, from, file.length - from - count);
    return rest;
  }

  private byte[] overwrite() {
    int from = random.nextInt(file.length);
    int to = from + 1 + random.nextInt(Math.min(100, file.length - from));
    if (random.nextBoolean()) {
      byte[] noise = new byte[to - from];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, file, from, noise.length);
    } else {
      Arrays.fill(file, from, to, (byte) (random.nextBoolean() ? 0 : 0xff));
    }
    return file;
  }

  private byte[] flipNearPageStart() throws IOException {
    ColumnMetaData chunk = chunk(footer());
    int start = (int) startOf(chunk);
    return flipBits(start, (int) Math.min(start + 40, start + chunk.getTotal_compressed_size()));
  }

  private FileMetaData footer() throws IOException {
    int start = footerStart();
    return Util.readFileMetaData(new ByteArrayInputStream(file, start, file.length - TAIL - start));
  }

  private ColumnMetaData chunk(FileMetaData footer) {
    List<RowGroup> groups = footer.getRow_groups();
    if (groups.isEmpty()) {
      return new ColumnMetaData(
          Type.INT32, List.of(), List.of(), CompressionCodec.GZIP, 0, 0, 0, 4);
    }
    RowGroup group = groups.get(random.nextInt(groups.size()));
    return group.getColumns().get(random.nextInt(group.getColumnsSize())).getMeta_data();
  }

  private static long startOf(ColumnMetaData chunk) {
    return chunk.isSetDictionary_page_offset()
        ? Math.min(chunk.getDictionary_page_offset(), chunk.getData_page_offset())
        : chunk.getData_page_offset();
  }

  private byte[] forgeFooter() throws IOException {
    FileMetaData footer = footer();
    ColumnMetaData chunk = chunk(footer);
    SchemaElement element = footer.getSchema().get(random.nextInt(footer.getSchemaSize()));
    switch (random.nextInt(12)) {
      case 0 -> footer.setNum_rows(number(footer.getNum_rows()));
      case 1 -> {
        for (RowGroup group : footer.getRow_groups()) {
          long rows = group.getNum_rows();
          group.setNum_rows(number(rows));
          footer.setNum_rows(footer.getNum_rows() - rows + group.getNum_rows());
        }
      }
      case 2 -> chunk.setTotal_compressed_size(number(chunk.getTotal_compressed_size()));
      case 3 -> chunk.setData_page_offset(number(chunk.getData_page_offset()));
      case 4 -> chunk.setDictionary_page_offset(number(chunk.getData_page_offset()));
      case 5 -> chunk.setNum_values(number(chunk.getNum_values()));
      case 6 -> chunk.setCodec(any(CompressionCodec.values()));
      case 7 -> chunk.setType(any(Type.values()));
      case 8 -> element.setNum_children((int) number(element.getNum_children()));
      case 9 -> element.setRepetition_type(any(FieldRepetitionType.values()));
      case 10 -> element.setType_length((int) number(element.getType_length()));
      default -> forgeCounts(footer);
    }
    return rebuilt(Arrays.copyOf(file, footerStart()), footer);
  }

  /** A row group that claims another number of rows, its flat columns agreeing. */
  private void forgeCounts(FileMetaData footer) {
    for (RowGroup group : footer.getRow_groups()) {
      long rows = group.getNum_rows();
      group.setNum_rows(number(rows));
      footer.setNum_rows(footer.getNum_rows() - rows + group.getNum_rows());
      group.getColumns().stream()
          .map(column -> column.getMeta_data())
          .filter(chunk -> chunk.getNum_values() == rows)
          .forEach(chunk -> chunk.setNum_values(group.getNum_rows()));
    }
  }

  private byte[] forgePageHeader() throws IOException {
    FileMetaData footer = footer();
    ColumnMetaData chunk = chunk(footer);
    if (chunk.getPath_in_schema().isEmpty() || chunk.getNum_values() == 0) {
      return flipBits(0, file.length);
    }
    int start = (int) startOf(chunk);
    ByteArrayInputStream in = new ByteArrayInputStream(file, start, file.length - start);
    PageHeader header = Util.readPageHeader(in);
    int end = file.length - in.available();
    forge(header);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(file, 0, start);
    Util.writePageHeader(header, data);
    int shift = data.size() - end;
    data.write(file, end, footerStart() - end);
    for (RowGroup group : footer.getRow_groups()) {
      group.getColumns().forEach(column -> move(column.getMeta_data(), start, shift));
    }
    chunk.setTotal_compressed_size(chunk.getTotal_compressed_size() + shift);
    return rebuilt(data.toByteArray(), footer);
  }

  private static void move(ColumnMetaData chunk, int behind, int shift) {
    if (chunk.getData_page_offset() > behind) {
      chunk.setData_page_offset(chunk.getData_page_offset() + shift);
    }
    if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > behind) {
      chunk.setDictionary_page_offset(chunk.getDictionary_page_offset() + shift);
    }
  }

  private void forge(PageHeader header) {
    header.unsetCrc();
    switch (random.nextInt(3)) {
      case 0 -> header.setCompressed_page_size((int) number(header.getCompressed_page_size()));
      case 1 -> header.setUncompressed_page_size((int) number(header.getUncompressed_page_size()));
      default -> forgeDetails(header);
    }
  }

  private void forgeDetails(PageHeader header) {
    if (header.isSetDictionary_page_header()) {
      int values = header.getDictionary_page_header().getNum_values();
      header.getDictionary_page_header().setNum_values((int) number(values));
    }
    if (header.isSetData_page_header()) {
      int values = header.getData_page_header().getNum_values();
      header.getData_page_header().setNum_values((int) number(values));
      if (random.nextBoolean()) {
        header.getData_page_header().setEncoding(any(Encoding.values()));
      }
    }
    if (header.isSetData_page_header_v2()) {
      int length = header.getData_page_header_v2().getDefinition_levels_byte_length();
      header.getData_page_header_v2().setDefinition_levels_byte_length((int) number(length));
      if (random.nextBoolean()) {
        header.getData_page_header_v2().setEncoding(any(Encoding.values()));
      }
    }
  }

  private long number(long was) {
    return switch (random.nextInt(7)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> was + 1;
      case 3 -> was - 1;
      case 4 -> Integer.MAX_VALUE - random.nextInt(100);
      case 5 -> random.nextInt(100_000);
      default -> random.nextLong();
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static byte[] rebuilt(byte[] data, FileMetaData footer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(data);
    Util.writeFileMetaData(footer, out);
    int length = out.size() - data.length;
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(new byte[] {'P', 'A', 'R', '1'});
    return out.toByteArray();
  }
}

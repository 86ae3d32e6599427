package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/** A column of numbers, or of true and false. */
final class ScalarBuffer implements ColumnBuffer {

  private final Leaf leaf;
  // The bits of each value as Parquet stores it, 0 if it is absent.
  private final LongList values = new LongList();
  private final BitSet absent = new BitSet();

  ScalarBuffer(Leaf leaf) {
    this.leaf = leaf;
  }

  @Override
  public long add(@Nullable Object value) {
    if (value == null) {
      absent.set(values.size());
      values.add(0);
      return 0;
    }
    values.add(bits(value));
    return Long.BYTES;
  }

  private static long bits(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value instanceof Double number
        ? Double.doubleToLongBits(number)
        : ((Integer) value).longValue();
  }

  @Override
  public long distinctBytes() {
    return (long) values.size() * Long.BYTES;
  }

  @Override
  public void truncate(int rows) {
    values.truncate(rows);
  }

  @Override
  public List<EncodedChunk> encode(PageRows pages, PageCompressor compressor) {
    List<EncodedPage> encoded = new ArrayList<>();
    for (int page = 0; page < pages.pages(); page++) {
      encoded.add(encode(pages.begin(page), pages.end(page), compressor));
    }
    return List.of(new EncodedChunk(leaf, null, encoded));
  }

  private EncodedPage encode(int begin, int end, PageCompressor compressor) {
    ValueRange range = new ValueRange(leaf.order());
    IntList definitions = new IntList();
    LongList present = new LongList();
    for (int row = begin; row < end; row++) {
      definitions.add(absent.get(row) ? 0 : 1);
      if (absent.get(row)) {
        range.addAbsent(1);
      } else {
        present.add(values.get(row));
        range.add(stored(values.get(row)));
      }
    }
    Bytes body = new Bytes(present.size() * Long.BYTES + 64);
    Hybrid.writeLevels(definitions, leaf.maxDefinition(), body);
    if (leaf.type() == Type.BOOLEAN) {
      writeBits(present, body);
    } else {
      for (int i = 0; i < present.size(); i++) {
        body.putLow(present.get(i), Long.BYTES);
      }
    }
    return new EncodedPage(compressor.compress(body), end - begin, end - begin, range);
  }

  private byte[] stored(long bits) {
    Bytes bytes = new Bytes(Long.BYTES);
    bytes.putLow(bits, leaf.type() == Type.BOOLEAN ? 1 : Long.BYTES);
    return bytes.toArray();
  }

  private static void writeBits(LongList present, Bytes body) {
    for (int i = 0; i < present.size(); i += Byte.SIZE) {
      int packed = 0;
      for (int bit = 0; bit < Byte.SIZE && i + bit < present.size(); bit++) {
        packed |= (int) present.get(i + bit) << bit;
      }
      body.putByte(packed);
    }
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.PageHeader;

/** A way to damage a file. What it aims at is counted round, so each number means something. */
interface Damage {

  /** {@return the damaged file; the same bytes if it cannot be damaged so} */
  byte[] applyTo(byte[] file);

  /** Where bytes are damaged. */
  enum Part {
    ANYWHERE,
    DATA,
    FOOTER,
    END;

    private int start(byte[] file) {
      return switch (this) {
        case ANYWHERE, DATA -> 0;
        case FOOTER -> footerStart(file);
        case END -> Math.max(0, file.length - 8);
      };
    }

    private int end(byte[] file) {
      return this == DATA ? footerStart(file) : file.length;
    }

    private int place(byte[] file, int number) {
      int length = end(file) - start(file);
      return length == 0 ? -1 : start(file) + Math.floorMod(number, length);
    }

    private static int footerStart(byte[] file) {
      int start = file.length < 8 ? 0 : TakenApart.footerStart(file);
      return start < 0 || start > file.length ? 0 : start;
    }
  }

  /** A bit that is not what it was. */
  record FlippedBit(Part part, int place, int bit) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      byte[] damaged = file.clone();
      int at = part.place(file, place);
      if (at >= 0) {
        damaged[at] ^= (byte) (1 << bit);
      }
      return damaged;
    }
  }

  /** Bytes written over others. */
  record Overwritten(Part part, int place, List<Byte> content) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      byte[] damaged = file.clone();
      int at = part.place(file, place);
      for (int i = 0; i < content.size() && at >= 0 && at + i < file.length; i++) {
        damaged[at + i] = content.get(i);
      }
      return damaged;
    }
  }

  /** A file whose end is missing. */
  record Truncated(int length) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      return Arrays.copyOf(file, Math.floorMod(length, Math.max(1, file.length)));
    }
  }

  /** A file that lacks bytes in its middle. */
  record CutOut(int place, int count) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      int from = Math.max(0, Part.ANYWHERE.place(file, place));
      int to = Math.min(file.length, from + count);
      byte[] damaged = Arrays.copyOf(file, file.length - (to - from));
      System.arraycopy(file, to, damaged, from, file.length - to);
      return damaged;
    }
  }

  /** Another length of the footer than it has. */
  record ForgedFooterLength(Forgery number) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      if (file.length < 8) {
        return file;
      }
      int at = file.length - 8;
      ByteBuffer damaged = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
      return damaged.putInt(at, number.of(damaged.getInt(at))).array();
    }
  }

  /** A footer that is whole and says what is not so. */
  record ForgedFooter(FooterField field, int which, Forgery number) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      try {
        TakenApart parts = new TakenApart(file);
        field.forge(parts, which, number);
        return parts.withFooter();
      } catch (IOException | RuntimeException e) {
        return file; // It was damaged before.
      }
    }
  }

  /** A page header that is whole and says what is not so. */
  record ForgedPageHeader(PageField field, int which, Forgery number) implements Damage {

    @Override
    public byte[] applyTo(byte[] file) {
      try {
        TakenApart parts = new TakenApart(file);
        List<TakenApart.Page> pages = parts.pages();
        TakenApart.Page page = pages.get(Math.floorMod(which, pages.size()));
        PageHeader header = page.header().deepCopy();
        field.forge(header, number);
        return parts.withHeader(page, header);
      } catch (IOException | RuntimeException e) {
        return file; // It was damaged before, or has no pages.
      }
    }
  }
}

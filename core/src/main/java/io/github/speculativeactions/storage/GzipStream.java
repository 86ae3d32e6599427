package io.github.speculativeactions.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of a gzip file: of all its members, one after the other.
 *
 * <p>The JDK's own stream takes whatever it cannot read behind a member for the end of the file, so
 * that the rest would be lost without a word. Here only zeros may follow the last member, as tapes
 * and block devices leave them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GzipStream extends InputStream {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int[] START = {0x1f, 0x8b, 8};
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int KNOWN_FLAGS = 31;

  private final InputStream stored;
  private final Inflater inflater;

  /** Of the header while that is read, then of the member's content. */
  private final CRC32 checksum = new CRC32();

  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private boolean ended;
  private boolean closed;

  /** Reads the header of the first member; whoever gave the stream closes it if that fails. */
  GzipStream(InputStream stored) throws IOException {
    this.stored = stored;
    readHeader(next());
    this.inflater = new Inflater(true);
    beginContent();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int count = inflate(target, offset, length);
      if (count > 0) {
        checksum.update(target, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      inflater.end();
      stored.close();
    }
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (inflater.needsInput() && !inflater.finished()) {
      fillOrFail();
      inflater.setInput(buffer, position, limit - position);
      position = limit;
    }
    try {
      int count = inflater.inflate(target, offset, length);
      if (inflater.needsDictionary()) {
        throw new ZipException("a member needs a dictionary, which gzip has none of");
      }
      return count;
    } catch (DataFormatException e) {
      throw (ZipException) new ZipException(e.getMessage()).initCause(e);
    }
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    if (nextLittleEndian(4) != checksum.getValue()) {
      throw new ZipException("the content is not what the checksum is of");
    }
    if (nextLittleEndian(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("the content is not as long as it should be");
    }
    int first = nextOrEnd();
    while (first == 0) {
      first = nextOrEnd();
      if (first > 0) {
        throw new ZipException("something follows the zeros behind the last member");
      }
    }
    ended = first < 0;
    if (!ended) {
      readHeader(first);
      inflater.reset();
      beginContent();
    }
  }

  private void beginContent() {
    checksum.reset();
    inflater.setInput(buffer, position, limit - position);
    position = limit;
  }

  private void readHeader(int first) throws IOException {
    checksum.reset();
    checksum.update(first);
    if (first != START[0] || nextOfHeader() != START[1]) {
      throw new ZipException("what should be a member does not begin as one");
    }
    if (nextOfHeader() != START[2]) {
      throw new ZipException("a member is compressed in an unknown way");
    }
    int flags = nextOfHeader();
    if ((flags & ~KNOWN_FLAGS) != 0) {
      throw new ZipException("a member has flags that are not known");
    }
    // Its time, how hard the compressor tried, the file system it comes from.
    skipOfHeader(6);
    if ((flags & HAS_EXTRA) != 0) {
      skipOfHeader(nextOfHeader() | (nextOfHeader() << 8));
    }
    if ((flags & HAS_NAME) != 0) {
      skipTextOfHeader();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipTextOfHeader();
    }
    long found = checksum.getValue() & 0xffff;
    if ((flags & HAS_CHECKSUM) != 0 && nextLittleEndian(2) != found) {
      throw new ZipException("the header of a member is not what its checksum is of");
    }
  }

  private int nextOfHeader() throws IOException {
    int next = next();
    checksum.update(next);
    return next;
  }

  private void skipOfHeader(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      nextOfHeader();
    }
  }

  private void skipTextOfHeader() throws IOException {
    while (nextOfHeader() != 0) {
      // Up to the zero that ends it.
    }
  }

  private long nextLittleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) next() << (8 * i);
    }
    return value;
  }

  private int next() throws IOException {
    if (position == limit) {
      fillOrFail();
    }
    return buffer[position++] & 0xff;
  }

  private int nextOrEnd() throws IOException {
    return position < limit || fill() ? next() : -1;
  }

  private void fillOrFail() throws IOException {
    if (!fill()) {
      throw new EOFException("it ends in the middle of a member");
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, stored.read(buffer));
    return limit > 0;
  }
}

package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** The body of an answer. */
interface Body {

  /** The length of a body that is sent in chunks. */
  long UNKNOWN = -1;

  /** {@return the number of bytes, or {@link #UNKNOWN}} */
  long length();

  /** Writes all bytes. */
  void writeTo(OutputStream out) throws IOException;

  /** {@return all bytes} */
  default byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(out);
    return out.toByteArray();
  }

  /** {@return these bytes} */
  static Body of(byte[] bytes) {
    return of(Content.of(bytes), 0, bytes.length);
  }

  /** {@return a part of the content} */
  static Body of(Content content, long from, long length) {
    return new Body() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = content.open(from)) {
          byte[] buffer = new byte[1 << 16];
          long left = length;
          while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
              throw new IOException("a file has become shorter");
            }
            out.write(buffer, 0, n);
            left -= n;
          }
        }
      }
    };
  }

  /** {@return the same, compressed while it is sent} */
  default Body gzipped() {
    Body plain = this;
    return new Body() {
      @Override
      public long length() {
        return UNKNOWN;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out);
        plain.writeTo(compressed);
        compressed.finish();
      }
    };
  }
}

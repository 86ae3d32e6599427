package io.github.speculativeactions.io.hf.cache;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A file of the Hub: its bytes, their names, and how often they were asked for. */
final class Contents {

  private final byte[] bytes;
  private final Blob blob;
  private final List<Long> askedFrom = Collections.synchronizedList(new ArrayList<>());

  private Contents(byte[] bytes, Blob blob) {
    this.bytes = bytes;
    this.blob = blob;
  }

  byte[] bytes() {
    return bytes;
  }

  Blob blob() {
    return blob;
  }

  List<Long> askedFrom() {
    return askedFrom;
  }

  /** As Git LFS names it. */
  static Contents large(byte[] bytes) {
    return of(bytes, hash("SHA-256", bytes));
  }

  /** As git names it. */
  static Contents plain(byte[] bytes) {
    byte[] head = ("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return of(bytes, hash("SHA-1", all));
  }

  static Contents plain(String text) {
    return plain(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A large one of that many bytes. */
  static Contents shard(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return large(bytes);
  }

  static Contents of(byte[] bytes, String etag) {
    return new Contents(bytes, new Blob(etag, bytes.length));
  }

  InputStream openFrom(long offset) {
    askedFrom.add(offset);
    return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
  }

  /** Ends with a failure after that many bytes of the file. */
  Fetch breakingAt(int end) {
    return offset ->
        new FilterInputStream(
            new ByteArrayInputStream(bytes, (int) offset, Math.max(0, end - (int) offset))) {
          @Override
          public int read() throws IOException {
            return reached(super.read());
          }

          @Override
          public int read(byte[] buffer, int start, int length) throws IOException {
            return reached(super.read(buffer, start, length));
          }

          private static int reached(int result) throws IOException {
            if (result < 0) {
              throw new IOException("connection reset");
            }
            return result;
          }
        };
  }

  byte[] first(int count) {
    return Arrays.copyOf(bytes, count);
  }

  private static String hash(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a request carries: a known number of bytes that can be read again for a retry.
 *
 * <p>Sent with a {@code Content-Length}, never in chunks, which S3 refuses. Immutable and safe for
 * use by several threads, as long as a file stays as it is.
 */
public final class RequestBody {

  /** The type of JSON documents. */
  public static final String JSON = "application/json";

  private final String contentType;
  private final long length;
  private final Source source;

  /** Gives the bytes from their beginning. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private RequestBody(String contentType, long length, Source source) {
    this.contentType = Objects.requireNonNull(contentType, "contentType");
    this.length = length;
    this.source = source;
  }

  /** {@return a body that holds bytes, which must not be changed any more} */
  public static RequestBody ofBytes(byte[] bytes, String contentType) {
    return new RequestBody(contentType, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** {@return a body that holds a JSON value} */
  public static RequestBody ofJson(JsonNode value) {
    return ofJson(value, JSON);
  }

  /** {@return a body that holds a JSON value under a media type of its own} */
  public static RequestBody ofJson(JsonNode value, String contentType) {
    return ofBytes(value.toString().getBytes(StandardCharsets.UTF_8), contentType);
  }

  /**
   * {@return a body that holds a part of a file}
   *
   * @param position where the part begins
   * @param length how many bytes it has; the request fails if the file has fewer
   */
  public static RequestBody ofSlice(Path file, long position, long length) {
    if (position < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a file: " + position + " + " + length);
    }
    // Untyped, since a signature may cover the type and S3 needs none.
    return new RequestBody("", length, () -> openSlice(file, position, length));
  }

  /** {@return a body that holds others, one after the other} */
  public static RequestBody joined(List<RequestBody> bodies, String contentType) {
    List<RequestBody> copy = List.copyOf(bodies);
    long length = copy.stream().mapToLong(RequestBody::length).sum();
    return new RequestBody(contentType, length, () -> new JoinedStream(copy));
  }

  /** {@return a body that holds this one's bytes in base64, made while they are sent} */
  public RequestBody base64() {
    return new RequestBody("", Base64Stream.length(length), () -> new Base64Stream(open()));
  }

  /** {@return the number of bytes} */
  public long length() {
    return length;
  }

  /** {@return the media type; empty to send none} */
  String contentType() {
    return contentType;
  }

  /**
   * {@return the bytes from their beginning}
   *
   * @throws SpeculativeActionsException (STORAGE) if the file cannot be read
   */
  InputStream open() {
    try {
      return source.open();
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("cannot read what is to be sent: " + e, e);
    }
  }

  /** {@return the number of bytes, in words} */
  @Override
  public String toString() {
    return length + " bytes";
  }

  private static InputStream openSlice(Path file, long position, long length) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      channel.position(position);
      return new FirstBytes(Channels.newInputStream(channel), length);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}

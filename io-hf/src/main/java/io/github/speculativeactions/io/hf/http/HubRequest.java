package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class HubRequest {

  /** How many bytes of an answer are read whole unless set: 64 MiB. */
  public static final int DEFAULT_MAX_BYTES = 64 << 20;

  private final Method method;
  private final HubUrl url;
  private final @Nullable RequestBody body;
  private final Map<String, String> headers;
  private final @Nullable ByteRange range;
  private final Repetition repetition;
  private final @Nullable Duration timeout;
  private final int maxBytes;
  private final LongConsumer progress;

  /** What is done. */
  enum Method {
    GET,
    PUT,
    POST;

    boolean isRead() {
      return this == GET;
    }
  }

  /** Whether a request that failed for a passing reason is sent again. */
  enum Repetition {
    ALLOWED,
    NEVER
  }

  private HubRequest(Builder builder) {
    this.method = builder.method;
    this.url = builder.url;
    this.body = builder.body;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(builder.headers));
    this.range = builder.range;
    this.repetition = builder.repetition;
    this.timeout = builder.timeout;
    this.maxBytes = builder.maxBytes;
    this.progress = builder.progress;
  }

  /** {@return a request for a document or a file; it is repeated if need be} */
  public static Builder get(HubUrl url) {
    return new Builder(Method.GET, url, null, Repetition.ALLOWED);
  }

  /** {@return a request to store what the body holds; it is repeated if need be} */
  public static Builder put(HubUrl url, RequestBody body) {
    return new Builder(Method.PUT, url, body, Repetition.ALLOWED);
  }

  /** {@return a request to do something; it is never repeated unless that is allowed} */
  public static Builder post(HubUrl url, RequestBody body) {
    return new Builder(Method.POST, url, body, Repetition.NEVER);
  }

  Method method() {
    return method;
  }

  HubUrl url() {
    return url;
  }

  @Nullable RequestBody body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  Optional<ByteRange> range() {
    return Optional.ofNullable(range);
  }

  Repetition repetition() {
    return repetition;
  }

  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  int maxBytes() {
    return maxBytes;
  }

  LongConsumer progress() {
    return progress;
  }

  /** {@return method and URL, without query and headers} */
  @Override
  public String toString() {
    return method + " " + url;
  }

  /** Refines a request. Not safe for use by several threads. */
  public static final class Builder {

    /** Those that belong to the connection, not to the request. */
    private static final Set<String> OF_THE_CONNECTION =
        Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final Method method;
    private final HubUrl url;
    private final @Nullable RequestBody body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable ByteRange range;
    private Repetition repetition;
    private @Nullable Duration timeout;
    private int maxBytes = DEFAULT_MAX_BYTES;
    private LongConsumer progress = bytes -> {};

    private Builder(Method method, HubUrl url, @Nullable RequestBody body, Repetition repetition) {
      this.method = method;
      this.url = Objects.requireNonNull(url, "url");
      this.body = body;
      this.repetition = repetition;
    }

    /**
     * Sets a header for the server that the URL names; no other gets it after a redirect.
     *
     * <p>It may come from the answer that named the URL, and so may authorise. One that belongs to
     * the connection, such as {@code Content-Length}, is left out.
     *
     * @throws IllegalArgumentException if name or value cannot stand in a header; neither is shown
     */
    public Builder header(String name, String value) {
      if (!HeaderSyntax.isName(name) || !HeaderSyntax.isValue(value)) {
        throw new IllegalArgumentException("a header has a character that it must not have");
      }
      if (!OF_THE_CONNECTION.contains(HeaderSyntax.lowerCase(name))) {
        headers.put(name, value);
      }
      return this;
    }

    /** Asks for a part of the file; an answer with any other bytes fails. */
    public Builder range(ByteRange value) {
      this.range = value;
      return this;
    }

    /** Allows to repeat it after a failure, since doing it twice does no harm. */
    public Builder repeatable() {
      this.repetition = Repetition.ALLOWED;
      return this;
    }

    /** Forbids to repeat it, since the caller has another way or must look first. */
    public Builder once() {
      this.repetition = Repetition.NEVER;
      return this;
    }

    /**
     * Sets how long nothing may happen: no byte sent, no answer begun, no byte received. Unless set
     * it is the options' timeout for downloads; for long uploads at least a minute.
     */
    public Builder timeout(Duration value) {
      this.timeout = value;
      return this;
    }

    /**
     * Sets how many bytes of the answer are read whole, from 0 to 1 GiB; {@link #DEFAULT_MAX_BYTES}
     * unless set.
     */
    public Builder maxBytes(int value) {
      Objects.checkIndex(value, (1 << 30) + 1);
      this.maxBytes = value;
      return this;
    }

    /**
     * Sets who is told the number of bytes of the body that are sent, on another thread, often.
     * When the request is repeated, the number begins again.
     */
    public Builder progress(LongConsumer listener) {
      this.progress = listener;
      return this;
    }

    /** {@return the request} */
    public HubRequest build() {
      return new HubRequest(this);
    }
  }
}

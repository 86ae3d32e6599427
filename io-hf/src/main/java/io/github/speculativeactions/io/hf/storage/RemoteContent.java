package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.http.AnswerHead;
import io.github.speculativeactions.io.hf.http.ByteRange;
import io.github.speculativeactions.io.hf.http.ContentRange;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubResponse;
import io.github.speculativeactions.io.hf.http.HubUrl;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file of one commit, wherever the hub keeps them.
 *
 * <p>The hub is asked once and redirects to a signed URL; later parts of the file are asked for
 * there, until the signature is refused. Safe for use by several threads.
 */
final class RemoteContent {

  /** How storage servers refuse a signature, which expires after an hour or so. */
  private static final Set<Integer> SIGNATURE_REFUSED = Set.of(400, 401, 403);

  private final HubHttp http;
  private final HubUrl file;
  private final long size;
  private final int retries;
  private final AtomicReference<@Nullable HubUrl> found = new AtomicReference<>();

  /**
   * @param file where the hub is asked for it
   * @param size as the hub lists it
   * @param retries how often in a row a body that brings nothing is asked for again
   */
  RemoteContent(HubHttp http, HubUrl file, long size, int retries) {
    this.http = http;
    this.file = file;
    this.size = size;
    this.retries = retries;
  }

  /** {@return the bytes from an offset, less than the size, to the end} */
  InputStream openFrom(long offset) {
    return new ResumingStream(this, offset, size, retries);
  }

  /** {@return some of the bytes, at least one} */
  InputStream open(ByteRange range) {
    return new ResumingStream(this, range.first(), range.last() + 1, retries);
  }

  /**
   * {@return the answer that has these bytes}
   *
   * @throws HubException if there is none
   */
  HubResponse ask(ByteRange range) {
    HubUrl known = found.get();
    if (known != null) {
      try {
        return ask(known, range);
      } catch (HubException e) {
        if (!SIGNATURE_REFUSED.contains(e.status().orElse(0))) {
          throw e;
        }
      }
    }
    HubResponse response = ask(file, range);
    found.set(response.head().url());
    return response;
  }

  private HubResponse ask(HubUrl url, ByteRange range) {
    HubRequest.Builder request = HubRequest.get(url);
    // A server that cannot do ranges can still send all of a file.
    boolean isAll = range.first() == 0 && range.last() == size - 1;
    HubResponse response = http.open((isAll ? request : request.range(range)).build());
    AnswerHead head = response.head();
    OptionalLong stated =
        isAll
            ? head.contentLength()
            : head.contentRange().map(ContentRange::knownSize).orElse(OptionalLong.empty());
    if (stated.orElse(size) != size) {
      response.close();
      throw head.unfit(
          "is of a file of %d bytes; the listed one has %d".formatted(stated.getAsLong(), size));
    }
    return response;
  }
}

package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A hub to read from, and the cache of those who do. */
final class Reading implements AutoCloseable {

  static final String TOKEN = "hf_aliceAliceAlice";
  static final Duration PATIENCE = Duration.ofMillis(500);

  final TestHub hub;
  final Path home;

  Reading(TestHub hub, Path home) {
    this.hub = hub;
    this.home = home;
    hub.addUser("alice", TOKEN);
  }

  /** {@return alice's options: impatient, and five quick retries} */
  HubOptions.Builder options() {
    Duration wait = Duration.ofMillis(10);
    return HubOptions.builder(home)
        .endpoint(hub.endpoint().toString())
        .token(Token.of(TOKEN))
        .metadataTimeout(PATIENCE)
        .downloadTimeout(PATIENCE)
        .retryPolicy(new RetryPolicy(5, wait, wait, wait));
  }

  HubStorage storage() {
    return HubStorage.of(options().build());
  }

  StoredFile file(String location) {
    return storage().list(location).get(0);
  }

  /** {@return the requests for the content of files, to both servers} */
  List<ReceivedRequest> contentRequests() {
    return hub.requests().stream()
        .filter(request -> request.origin() == Origin.CONTENT || request.is("GET", "/resolve"))
        .toList();
  }

  /** {@return those of them that the server of large files has received} */
  List<ReceivedRequest> requestsToContent() {
    return contentRequests().stream()
        .filter(request -> request.origin() == Origin.CONTENT)
        .toList();
  }

  static byte[] allOf(StoredFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    }
  }

  static byte[] rangeOf(StoredFile file, long position, int length) throws IOException {
    try (RangeReader ranges = file.openRanges()) {
      return rangeOf(ranges, position, length);
    }
  }

  static byte[] rangeOf(RangeReader ranges, long position, int length) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(length);
    ranges.readFully(position, target);
    return target.array();
  }

  /** {@return bytes that no other place in them repeats} */
  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    hub.close();
  }
}

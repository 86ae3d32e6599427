package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Upload;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The server of large files: takes and gives bytes by signed URLs, as S3 and a CDN do. */
final class ContentRoutes implements Handler {

  /** What the path of an LFS object begins with; its SHA-256 follows. */
  static final String OBJECTS = "/objects/";

  private final Hub hub;

  ContentRoutes(Hub hub) {
    this.hub = hub;
  }

  @Override
  public Answer answer(Call call) throws IOException {
    ReceivedRequest request = call.request();
    if (request.header("Authorization").isPresent()) {
      return StorageErrors.answer(
          400, "InvalidArgument", "Only one auth mechanism allowed: the URL is signed");
    }
    Optional<Answer> fault = hub.signatures().fault(request);
    if (fault.isPresent()) {
      return fault.get();
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> read(request);
      case "PUT" -> write(call);
      default -> StorageErrors.answer(405, "MethodNotAllowed", request.method());
    };
  }

  private Answer read(ReceivedRequest request) {
    String sha256 = request.path().substring(OBJECTS.length());
    Content content = hub.downloads().get(sha256);
    if (content == null) {
      return StorageErrors.answer(404, "NoSuchKey", "The specified key does not exist.");
    }
    // Storage has ETags of its own, which are not the Hub's.
    return ByteRange.answer(request, content).with("ETag", '"' + sha256.substring(0, 32) + '"');
  }

  private Answer write(Call call) throws IOException {
    if (call.request().header("Transfer-Encoding").isPresent()) {
      return StorageErrors.answer(
          501,
          "NotImplemented",
          "A header you provided implies functionality that is not implemented");
    }
    Parameters query = call.query();
    Optional<Upload> upload = query.first("uploadId").flatMap(hub.uploads()::find);
    if (upload.isEmpty()) {
      return StorageErrors.answer(404, "NoSuchUpload", "The upload does not exist.");
    }
    int part = query.first("partNumber").map(Integer::parseInt).orElse(1);
    Optional<Long> size = call.request().bodySize();
    if (size.isEmpty()) {
      return StorageErrors.answer(411, "MissingContentLength", "You must provide Content-Length");
    }
    if (size.get() != upload.get().sizeOf(part)) {
      return StorageErrors.answer(400, "BadLength", "The size was announced to be another one");
    }
    return store(upload.get(), part, call);
  }

  private static Answer store(Upload upload, int part, Call call) throws IOException {
    try {
      String etag = upload.write(part, call.body());
      if (upload.parts() == 1) {
        upload.complete(Map.of(1, etag));
      }
      return Answer.empty(200).with("ETag", etag);
    } catch (RefusedException e) {
      return StorageErrors.answer(400, "BadDigest", String.valueOf(e.getMessage()));
    }
  }
}

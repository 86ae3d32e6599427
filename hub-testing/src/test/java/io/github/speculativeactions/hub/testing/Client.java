package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends requests to a hub, one by one, and follows no redirect. */
final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final TestHub hub;
  private final List<String> authorization;

  private Client(TestHub hub, List<String> authorization) {
    this.hub = hub;
    this.authorization = authorization;
  }

  static Client withToken(TestHub hub, String token) {
    return new Client(hub, List.of("Authorization", "Bearer " + token));
  }

  static Client anonymous(TestHub hub) {
    return new Client(hub, List.of());
  }

  /** What came back. */
  record Reply(int status, HttpResponse<byte[]> response) {

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
      return response.body();
    }

    JsonNode json() {
      return Json.read(response.body());
    }
  }

  Reply get(String target, String... headers) {
    return sendUnchecked("GET", target, BodyPublishers.noBody(), headers);
  }

  Reply head(String target, String... headers) {
    return sendUnchecked("HEAD", target, BodyPublishers.noBody(), headers);
  }

  Reply delete(String target, String body) {
    return sendUnchecked("DELETE", target, BodyPublishers.ofString(body));
  }

  Reply post(String target, String body) {
    return sendUnchecked(
        "POST", target, BodyPublishers.ofString(body), "Content-Type", "application/json");
  }

  Reply postForm(String target, String form) {
    return sendUnchecked(
        "POST",
        target,
        BodyPublishers.ofString(form),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  Reply put(String target, byte[] body, String... headers) {
    return sendUnchecked("PUT", target, BodyPublishers.ofByteArray(body), headers);
  }

  /** {@return the id of a commit with these lines} */
  Reply commit(String id, String... lines) {
    String body =
        "{\"key\":\"header\",\"value\":{\"summary\":\"Change\"}}\n"
            + List.of(lines).stream().collect(Collectors.joining("\n"));
    return post("/api/datasets/" + id + "/commit/main", body);
  }

  private Reply sendUnchecked(String method, String target, BodyPublisher body, String... headers) {
    try {
      return send(method, target, body, headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The target is a URL, to which no token is sent, or a path on the hub. */
  Reply send(String method, String target, BodyPublisher body, String... headers)
      throws IOException {
    boolean isUrl = target.startsWith("http");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(isUrl ? target : hub.endpoint() + target))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!isUrl && !authorization.isEmpty()) {
      request.headers(authorization.toArray(String[]::new));
    }
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.github.speculativeactions.hub.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An answer that is yet to be sent. Immutable. */
record Answer(int status, Map<String, String> headers, Body body, Delivery delivery) {

  static Answer of(int status, Body body) {
    return new Answer(status, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), body, Delivery.WHOLE);
  }

  static Answer of(int status, byte[] body) {
    return of(status, Body.of(body));
  }

  static Answer empty(int status) {
    return of(status, new byte[0]);
  }

  static Answer text(int status, String text) {
    return of(status, text.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/plain; charset=utf-8");
  }

  static Answer json(int status, JsonNode json) {
    return of(status, Json.bytes(json)).with("Content-Type", "application/json; charset=utf-8");
  }

  static Answer redirect(int status, String location) {
    return text(status, "Redirecting to " + location).with("Location", location);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delivery);
  }

  Answer without(String header) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(header);
    return new Answer(status, fewer, body, delivery);
  }

  Answer with(Body other) {
    return new Answer(status, headers, other, delivery);
  }

  Answer with(Delivery other) {
    return new Answer(status, headers, body, other);
  }
}

package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/** A request with its body, which can be read once. */
record Call(ReceivedRequest request, InputStream body) {

  /** {@return the parameters behind the question mark} */
  Parameters query() {
    return Parameters.parse(request.query());
  }

  /** {@return the body as JSON; an empty object if there is none} */
  JsonNode json() throws IOException {
    byte[] bytes = body.readAllBytes();
    return bytes.length == 0 ? Json.object() : Json.read(bytes);
  }

  Call without(String header) {
    return new Call(request.without(header), body);
  }
}

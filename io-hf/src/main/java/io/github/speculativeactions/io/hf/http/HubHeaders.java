package io.github.speculativeactions.io.hf.http;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of the hub's own answers on the way to a file, in order. */
final class HubHeaders {

  private final List<HttpHeaders> answers;

  private HubHeaders(List<HttpHeaders> answers) {
    this.answers = answers;
  }

  static HubHeaders none() {
    return new HubHeaders(List.of());
  }

  /** {@return these and those of one answer more} */
  HubHeaders and(HttpHeaders next) {
    List<HttpHeaders> all = new ArrayList<>(answers);
    all.add(next);
    return new HubHeaders(all);
  }

  /** {@return the value of the first answer that has the header} */
  Optional<String> first(String name) {
    return answers.stream().flatMap(headers -> headers.firstValue(name).stream()).findFirst();
  }
}

package io.github.speculativeactions.hub.testing;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lists in pages, each of which names the next one in a {@code Link}. */
final class Pages {

  private static final String CURSOR = "cursor";

  private final Hub hub;

  Pages(Hub hub) {
    this.hub = hub;
  }

  /** {@return the page that is asked for, of which only the entries are made into JSON} */
  <T> Answer page(Call call, List<T> all, Function<T, JsonNode> toJson) {
    int from = call.query().first(CURSOR).map(Integer::parseInt).orElse(0);
    int to = Math.min(all.size(), from + hub.settings().pageSize());
    ArrayNode entries = Json.array();
    all.subList(from, to).forEach(entry -> entries.add(toJson.apply(entry)));
    Answer answer = Answer.json(200, entries).with("X-Total-Count", Integer.toString(all.size()));
    return to == all.size() ? answer : answer.with("Link", next(call.request(), to));
  }

  private String next(ReceivedRequest request, int cursor) {
    String others = request.query().replaceAll("&?" + CURSOR + "=\\d+", "");
    String query = (others.isEmpty() ? "" : others + '&') + CURSOR + '=' + cursor;
    return '<' + hub.endpoint() + request.path() + '?' + query + ">; rel=\"next\"";
  }
}

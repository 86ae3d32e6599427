package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a hub for clients in other languages. Prints its two URLs as a line of JSON, and for every
 * line of its standard input what was received since, a line of JSON each and an empty line behind
 * them; when the input ends it prints the rest and stops.
 *
 * <pre>{@code
 * java -jar test-hub.jar [PAGE_SIZE MULTIPART_FROM PART_SIZE] NAME=TOKEN…
 * }</pre>
 */
final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    try (TestHub hub = TestHub.start(settings(arguments))) {
      for (String argument : arguments) {
        int equals = argument.indexOf('=');
        if (equals > 0) {
          hub.addUser(argument.substring(0, equals), argument.substring(equals + 1));
        }
      }
      ObjectNode urls =
          Json.object()
              .put("endpoint", hub.endpoint().toString())
              .put("contentOrigin", hub.contentOrigin().toString());
      out.println(urls);
      printRequests(hub, new BufferedReader(new InputStreamReader(System.in, UTF_8)), out);
    }
  }

  private static void printRequests(TestHub hub, BufferedReader in, PrintStream out)
      throws IOException {
    int printed = 0;
    String line;
    do {
      line = in.readLine();
      List<ReceivedRequest> received = hub.requests();
      received.subList(printed, received.size()).forEach(request -> out.println(json(request)));
      printed = received.size();
      if (line != null) {
        out.println();
      }
    } while (line != null);
  }

  private static HubSettings settings(String[] arguments) {
    if (arguments.length < 3 || arguments[0].contains("=")) {
      return HubSettings.defaults();
    }
    return HubSettings.defaults()
        .withPageSize(Integer.parseInt(arguments[0]))
        .withParts(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
  }

  private static ObjectNode json(ReceivedRequest request) {
    ObjectNode json =
        Json.object()
            .put("origin", request.origin().name())
            .put("method", request.method())
            .put("path", request.path())
            .put("query", request.query());
    ObjectNode headers = json.putObject("headers");
    request
        .headers()
        .forEach(
            (name, values) -> {
              ArrayNode all = headers.putArray(name);
              values.forEach(all::add);
            });
    return json;
  }
}

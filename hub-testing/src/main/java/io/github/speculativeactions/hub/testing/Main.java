package io.github.speculativeactions.hub.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a hub for clients in other languages. Prints its two URLs as a line of JSON, obeys each line
 * of its standard input as {@link Commands} says, and when that ends prints everything that was
 * received, a line of JSON each.
 *
 * <pre>{@code
 * java -jar test-hub.jar [PAGE_SIZE MULTIPART_FROM PART_SIZE] NAME=TOKEN…
 * }</pre>
 */
final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
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
      obey(new Commands(hub), out);
      hub.requests().forEach(request -> out.println(json(request)));
    }
  }

  private static void obey(Commands commands, PrintStream out) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(commands.obey(line));
    }
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

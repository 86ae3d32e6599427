package io.github.speculativeactions.hub.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a hub for clients in other languages, as {@link #HELP} says. A driver of it in Python is
 * {@code ci/hub/hub_for_tests.py}.
 */
final class Main {

  static final int DONE = 0;
  static final int WRONG_USAGE = 2;

  private static final String HELP =
      """
      Usage: java -jar test-hub.jar [OPTION]… [USER=TOKEN]…

      Runs a Hugging Face Hub for tests on two free ports of this machine, until its standard input
      ends. Each USER is known by the TOKEN and may do everything with datasets named USER/….

        --page-size N       the most entries of one page of a listing (1000)
        --parts-from BYTES  the size from which on a large file is uploaded in parts (10000000)
        --part-size BYTES   the size of such a part (5000000)
        --help              print this and exit

      The first line of output says where it is: {"endpoint":…,"contentOrigin":…}; set HF_ENDPOINT to
      the first. Each line of input is a command, its words parted by tabs, and is answered by a line:

        host DATASET PATH FILE  commit a local file, which is not copied, as PATH to DATASET
        delay MILLISECONDS      wait before each answer from now on
        received                tell what was received since the last time: {"received":[…],…}
        counts                  nothing but the answer

      The answer is {"requests":…,"hubBytes":…,"contentBytes":…}: how many requests were received and
      how many bytes of bodies each server has sent; or {"error":…}, and then nothing has changed.
      When the input ends, all requests are printed, a line of JSON each, with their tokens.

      Exit codes: 0 the input has ended, 1 failed, 2 wrong usage.
      """;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.in, out, System.err));
  }

  /** {@return the exit code} */
  static int run(String[] words, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (IllegalArgumentException e) {
      err.println("error: " + e.getMessage() + " (see --help)");
      return WRONG_USAGE;
    }
    if (arguments.asksForHelp()) {
      out.print(HELP);
      return DONE;
    }
    try (TestHub hub = TestHub.start(arguments.settings())) {
      arguments.tokens().forEach(hub::addUser);
      out.println(urls(hub));
      obey(new Commands(hub), in, out);
      hub.requests().forEach(request -> out.println(json(request)));
    }
    return DONE;
  }

  private static ObjectNode urls(TestHub hub) {
    return Json.object()
        .put("endpoint", hub.endpoint().toString())
        .put("contentOrigin", hub.contentOrigin().toString());
  }

  private static void obey(Commands commands, InputStream in, PrintStream out) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(commands.obey(line));
    }
  }

  static ObjectNode json(ReceivedRequest request) {
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

package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the runnable hub can be told while it runs; the help of {@link Main} lists it. */
final class Commands {

  private static final long MOST_DELAY = 86_400_000;

  private final TestHub hub;
  private int told;

  Commands(TestHub hub) {
    this.hub = hub;
  }

  /** {@return the counts, after the command was obeyed; or what is wrong with it} */
  ObjectNode obey(String line) {
    List<String> words = List.of(line.split("\t", -1));
    ObjectNode answer = Json.object();
    try {
      obey(words.get(0), words.subList(1, words.size()), answer);
    } catch (IOException | RuntimeException e) {
      // Whatever it is, whoever sent the line can go on.
      return Json.object().put("error", String.valueOf(e.getMessage()));
    }
    return answer
        .put("requests", hub.requests().size())
        .put("hubBytes", hub.sentBytes(Origin.HUB))
        .put("contentBytes", hub.sentBytes(Origin.CONTENT));
  }

  private void obey(String command, List<String> words, ObjectNode answer) throws IOException {
    switch (command) {
      case "host" -> {
        expect(3, words);
        host(words.get(0), CommitRequest.checkedPath(words.get(1)), Path.of(words.get(2)));
      }
      case "delay" -> {
        expect(1, words);
        delay(Duration.ofMillis(Arguments.number(command, words.get(0), 0, MOST_DELAY)));
      }
      case "received" -> addReceived(answer.putArray("received"));
      case "counts" -> {}
      default -> throw new IllegalArgumentException("there is no command " + command);
    }
  }

  private static void expect(int count, List<String> words) {
    if (words.size() != count) {
      throw new IllegalArgumentException(
          "the command needs " + count + " words behind it, parted by tabs, not " + words);
    }
  }

  private void host(String dataset, String path, Path content) throws IOException {
    if (!Files.isRegularFile(content) || !Files.isReadable(content)) {
      throw new IllegalArgumentException("there is no file " + content + " that can be read");
    }
    hub.dataset(dataset).commit("Host a file", Change.file(path, content));
  }

  private void addReceived(ArrayNode list) {
    List<ReceivedRequest> all = hub.requests();
    all.subList(told, all.size()).forEach(request -> list.add(Main.json(request)));
    told = all.size();
  }

  private void delay(Duration delay) {
    hub.faults().clear();
    hub.faults().always(request -> true, Fault.delayed(delay));
  }
}

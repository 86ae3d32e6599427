package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the runnable hub can be told while it runs, one line each, its words parted by tabs:
 *
 * <ul>
 *   <li>{@code host}, a dataset, a path and a local file: commits the file, which is not copied
 *   <li>{@code delay} and milliseconds: every answer waits so long from now on
 *   <li>{@code counts}: nothing but the answer, which all have: a line of JSON with the number of
 *       requests and of the bytes that each server has sent
 * </ul>
 */
final class Commands {

  private final TestHub hub;

  Commands(TestHub hub) {
    this.hub = hub;
  }

  /** {@return the counts, after the command was obeyed} */
  ObjectNode obey(String line) throws IOException {
    List<String> words = List.of(line.split("\t", -1));
    switch (words.get(0)) {
      case "host" ->
          hub.dataset(words.get(1))
              .commit("Host a file", Change.file(words.get(2), Path.of(words.get(3))));
      case "delay" -> delay(Duration.ofMillis(Long.parseLong(words.get(1))));
      case "counts" -> {}
      default -> throw new IllegalArgumentException("no command: " + words.get(0));
    }
    return Json.object()
        .put("requests", hub.requests().size())
        .put("hubBytes", hub.sentBytes(Origin.HUB))
        .put("contentBytes", hub.sentBytes(Origin.CONTENT));
  }

  private void delay(Duration delay) {
    hub.faults().clear();
    hub.faults().always(request -> true, Fault.after(() -> sleep(delay)));
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HostedDataset;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What can go wrong when a dataset is read, and what its reader then sees. {@link #main} prints it
 * as a table of Markdown, and leaves the caches in the folder that is its argument.
 */
final class FaultMenu {

  static final byte[] FILE = Reading.noise(300_000);
  private static final String PATH = "data/large.parquet";
  private static final String LOCATION = "hf://datasets/alice/ds/" + PATH;
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** What is read. */
  enum Wanted {
    WHOLE,
    RANGE
  }

  /**
   * One fault.
   *
   * @param expected a part of the message; empty if the reader sees none
   */
  record Item(
      String name, Wanted wanted, String expected, BiConsumer<TestHub, HostedDataset> plan) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** What a reader saw. */
  record Outcome(String message, int requests, Duration time) {}

  private FaultMenu() {}

  static List<Item> items() {
    Predicate<ReceivedRequest> content = request -> request.origin() == Origin.CONTENT;
    Predicate<ReceivedRequest> second =
        request -> content.test(request) && request.header("Range").orElse("").endsWith("=100-199");
    Predicate<ReceivedRequest> resolve = request -> request.is("GET", "/resolve/");
    Predicate<ReceivedRequest> tree = request -> request.is("GET", "/tree/");
    Predicate<ReceivedRequest> info = request -> request.is("GET", "/api/datasets/alice/ds/rev");
    return List.of(
        whole("body stands still once", "", once(content, Fault.stallAfter(100_000))),
        whole(
            "body stands still always",
            "no byte of the body",
            always(content, Fault.stallAfter(0))),
        whole("body breaks off once", "", once(content, Fault.cutAfter(100_000))),
        whole("body breaks off always", "the body", always(content, Fault.cutAfter(0))),
        whole("connection closed once", "", once(content, Fault.hangUp())),
        whole("connection closed always", "no whole answer", always(content, Fault.hangUp())),
        whole("compressed", "gzip", always(content, Fault.gzip())),
        range("range not heeded", "the range was not heeded", always(content, Fault.ignoreRange())),
        range(
            "other range",
            "bytes=",
            always(content, Fault.header("Content-Range", "bytes 7-106/300000"))),
        range(
            "range of a file of another size",
            "300001",
            always(content, Fault.header("Content-Range", "bytes 100-199/300001"))),
        range("416", "416", always(content, Fault.rangeNotSatisfiable(50))),
        range("signature expired once", "", once(second, Fault.expiredSignature())),
        range("signature never good again", "403", always(second, Fault.expiredSignature())),
        whole(
            "503 three times", "", (hub, ds) -> hub.faults().times(3, content, Fault.status(503))),
        whole("503 always", "503", always(content, Fault.status(503))),
        whole("429, RateLimit t=1", "", once(resolve, Fault.rateLimited(1))),
        whole("429, Retry-After 1", "", once(resolve, Fault.retryAfter(429, 1))),
        whole(
            "503, Retry-After a date",
            "",
            once(resolve, Fault.retryAfter(503, Instant.now().plusSeconds(1)))),
        whole("429 always", "too many requests", always(resolve, Fault.rateLimited(1))),
        whole("redirect to itself", "redirect", always(resolve, Fault.redirectToItself())),
        whole(
            "redirect to another scheme",
            "neither http nor https",
            always(resolve, Fault.redirect(302, URI.create("ftp://localhost/x")))),
        whole(
            "next page at another origin",
            "leads to another server",
            (hub, ds) ->
                hub.faults().always(tree, Fault.nextPage(hub.contentOrigin().resolve("/tree")))),
        whole("name that leads out", "'..'", always(tree, Fault.fileInTree("../../etc/passwd"))),
        whole("10,000 files more, in pages", "", (hub, ds) -> ds.commit("Many", manyFiles())),
        whole(
            "branch moved before the file is asked for",
            "",
            (hub, ds) ->
                hub.faults().once(resolve, Fault.after(() -> ds.commit("x", Change.delete(PATH))))),
        whole(
            "renamed midway",
            "",
            (hub, ds) -> hub.faults().once(tree, Fault.after(() -> ds.rename("alice/other")))),
        whole("hidden", "there is no such", (hub, ds) -> hideFrom(hub, ds)),
        whole("gated", "ask for it on", (hub, ds) -> gateFor(hub, ds)),
        whole("disabled", "disabled", (hub, ds) -> ds.disable()),
        whole("500 of the API once", "", once(info, Fault.status(500))),
        whole("answer of the API compressed", "gzip", always(info, Fault.gzip())));
  }

  /** {@return what a reader saw; the hub has the fault} */
  static Outcome read(Item item, Reading reading) throws IOException {
    HubOptions options = reading.options().downloadTimeout(PATIENCE).build();
    long start = System.nanoTime();
    String message = "";
    try {
      StoredFile file = HubStorage.of(options).list(LOCATION).get(0);
      byte[] read = item.wanted() == Wanted.WHOLE ? Reading.allOf(file) : twoRangesOf(file);
      byte[] right = item.wanted() == Wanted.WHOLE ? FILE : Arrays.copyOfRange(FILE, 100, 200);
      message = Arrays.equals(read, right) ? "" : "WRONG BYTES";
    } catch (IOException | RuntimeException e) {
      message = String.valueOf(e.getMessage());
    }
    return new Outcome(
        message, reading.hub.requests().size(), Duration.ofNanos(System.nanoTime() - start));
  }

  /** The second is asked for with what the first has found out. */
  private static byte[] twoRangesOf(StoredFile file) throws IOException {
    Reading.rangeOf(file, 200_000, 5);
    return Reading.rangeOf(file, 100, 100);
  }

  /** {@return a hub with the dataset and the fault} */
  static Reading prepare(Item item, Path home) throws IOException {
    Reading reading = new Reading(TestHub.start(HubSettings.defaults()), home);
    HostedDataset dataset = reading.hub.dataset("alice/ds");
    dataset.commit("Begin", Change.file(PATH, FILE), Change.file("README.md", "# ds\n"));
    item.plan().accept(reading.hub, dataset);
    return reading;
  }

  private static Change[] manyFiles() {
    return IntStream.range(0, 10_000)
        .mapToObj(i -> Change.file("more/" + i + ".txt", ""))
        .toArray(Change[]::new);
  }

  private static void hideFrom(TestHub hub, HostedDataset dataset) {
    dataset.rename("bob/ds");
    dataset.hide();
    hub.faults().clear();
  }

  private static void gateFor(TestHub hub, HostedDataset dataset) {
    dataset.rename("bob/ds");
    dataset.gate();
    hub.faults().clear();
  }

  private static Item whole(String name, String expected, BiConsumer<TestHub, HostedDataset> plan) {
    return new Item(name, Wanted.WHOLE, expected, plan);
  }

  private static Item range(String name, String expected, BiConsumer<TestHub, HostedDataset> plan) {
    return new Item(name, Wanted.RANGE, expected, plan);
  }

  private static BiConsumer<TestHub, HostedDataset> once(
      Predicate<ReceivedRequest> requests, Fault fault) {
    return (hub, dataset) -> hub.faults().once(requests, fault);
  }

  private static BiConsumer<TestHub, HostedDataset> always(
      Predicate<ReceivedRequest> requests, Fault fault) {
    return (hub, dataset) -> hub.faults().always(requests, fault);
  }

  public static void main(String... arguments) throws IOException {
    PrintStream out = System.out;
    out.println("| fault | requests | ms | what the reader sees |");
    out.println("|---|---|---|---|");
    for (Item item : items()) {
      Path home = Files.createTempDirectory(Path.of(arguments[0]), "cache");
      try (Reading reading = prepare(item, home)) {
        Outcome outcome = read(item, reading);
        out.printf(
            "| %s | %d | %d | %s |%n",
            item,
            outcome.requests(),
            outcome.time().toMillis(),
            outcome.message().isEmpty() ? "the right bytes" : outcome.message());
      }
    }
  }
}

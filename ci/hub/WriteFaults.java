import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HostedDataset;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What each fault of the Hub does to a push: prints a table of what the user sees, what was sent
 * again and how long it took, with the waits that are the default but for timeouts of 2 seconds, and of 9 for what the Hub does.
 *
 * <p>A repository is pushed to, then pushed to again with other files while the fault happens. Fails
 * if the outcome is not the one that is expected; if the repository then holds anything but all old
 * files or all new ones; if a push without the fault does not mend it; if the token went to another
 * origin, or it or a signature stands in a message, a stack trace or a record of any level of any logger but the JDK's HTTP client's.
 *
 * <pre>java -cp speculative-actions.jar:test-hub.jar ci/hub/WriteFaults.java</pre>
 */
class WriteFaults {

  static final String SECRET = "hf_aVerySecretToken";
  static final String ID = "alice/speculative-actions-eval";
  static final List<String> KINDS =
      List.of("create", "validate", "preupload", "batch", "complete", "verify", "commit");
  static final String NO_FAILURE = "published";
  static final Logger JDK_CLIENT = Logger.getLogger("jdk.internal.httpclient.debug");
  static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();

  /** What may go wrong, and what comes of it: the outcome begins with the text. */
  record Case(String name, String outcome, Plan plan) {}

  interface Plan {
    void on(TestHub hub);
  }

  record Row(String text, Map<String, Integer> counts, boolean good) {}

  static final Predicate<ReceivedRequest> COMMIT = request -> request.is("POST", "/commit/");
  static final Predicate<ReceivedRequest> BATCH = request -> request.is("POST", "/objects/batch");
  static final Predicate<ReceivedRequest> PART =
      request -> request.is("PUT", "") && request.query().contains("partNumber=2");
  static final Predicate<ReceivedRequest> TREE = request -> request.is("GET", "/tree/");

  static final Fault STALL = Fault.delayed(Duration.ofSeconds(6));

  static final List<Case> CASES =
      List.of(
          once("409 on the commit", NO_FAILURE, COMMIT, Fault.conflict()),
          always("409 on every commit", "ConflictException", COMMIT, Fault.conflict()),
          new Case(
              "412, since somebody else committed",
              NO_FAILURE,
              hub -> hub.faults().once(COMMIT, Fault.after(() -> note(hub)))),
          always("412 on every commit of a head that stays", "PreconditionFailedException", COMMIT, Fault.parentMoved()),
          once("500 after the commit", NO_FAILURE, COMMIT, Fault.statusAfterwards(500)),
          once("commit answer lost", NO_FAILURE, COMMIT, Fault.loseAnswer()),
          once("commit answer stalls", NO_FAILURE, COMMIT, Fault.stallAfter(5)),
          once("commit slow, not lost", NO_FAILURE, COMMIT, STALL),
          once(
              "completion slow, not lost",
              NO_FAILURE,
              request -> request.is("POST", "/complete_multipart"),
              STALL),
          once("429 on the commit, Retry-After 2", NO_FAILURE, COMMIT, Fault.retryAfter(429, 2)),
          once("403 on the commit", "HubException", COMMIT, Fault.status(403)),
          once("413 on the commit", "HubException", COMMIT, Fault.status(413)),
          once("429 on the batch, RateLimit t=2", NO_FAILURE, BATCH, Fault.rateLimited(2)),
          once("batch hangs up", NO_FAILURE, BATCH, Fault.hangUp()),
          once("batch stalls", NO_FAILURE, BATCH, STALL),
          times("503 burst of the hub", NO_FAILURE, 4, request -> true, Fault.status(503)),
          once("part without its ETag", "HubException", PART, Fault.withoutHeader("ETag")),
          times("503 twice on a part", NO_FAILURE, 2, PART, Fault.status(503)),
          once("part hangs up", NO_FAILURE, PART, Fault.hangUp()),
          once("part stalls", NO_FAILURE, PART, STALL),
          once("signature of a part expired", NO_FAILURE, PART, Fault.expiredSignature()),
          always("signatures always expired", "HubException", PART, Fault.expiredSignature()),
          once(
              "part redirected to another origin",
              "HubException",
              PART,
              Fault.redirect(307, URI.create("http://127.0.0.1:9/elsewhere"))),
          once(
              "completion answer lost",
              NO_FAILURE,
              request -> request.is("POST", "/complete_multipart"),
              Fault.loseAnswer()),
          once(
              "verify says: not there",
              NO_FAILURE,
              request -> request.is("POST", "/objects/verify"),
              Fault.status(404)),
          once(
              "preupload answers 500",
              NO_FAILURE,
              request -> request.is("POST", "/preupload/"),
              Fault.status(500)),
          once(
              "commit redirected to another origin",
              "HubException",
              COMMIT,
              Fault.redirect(307, URI.create("http://127.0.0.1:9/elsewhere"))),
          once("commit redirected to itself", "HubException", COMMIT, Fault.redirectToItself()),
          once("listing names ../../evil", "HubException", TREE, Fault.fileInTree("../../evil")),
          once(
              "listing goes on elsewhere",
              "HubException",
              TREE,
              Fault.nextPage(URI.create("http://127.0.0.1:9/page"))),
          new Case(
              "renamed before the commit",
              NO_FAILURE,
              hub -> {
                HostedDataset dataset = hub.dataset(ID);
                hub.faults().once(COMMIT, Fault.after(() -> dataset.rename("alice/renamed")));
              }));

  static Case once(String name, String outcome, Predicate<ReceivedRequest> where, Fault fault) {
    return times(name, outcome, 1, where, fault);
  }

  static Case times(
      String name, String outcome, int count, Predicate<ReceivedRequest> where, Fault fault) {
    return new Case(name, outcome, hub -> hub.faults().times(count, where, fault));
  }

  static Case always(String name, String outcome, Predicate<ReceivedRequest> where, Fault fault) {
    return new Case(name, outcome, hub -> hub.faults().always(where, fault));
  }

  public static void main(String[] args) throws Exception {
    recordAllLogs();
    Path folder = Files.createTempDirectory("write-faults");
    ExecutorService threads = Executors.newFixedThreadPool(6, WriteFaults::daemon);
    Map<String, Integer> undisturbed =
        run(new Case("none", NO_FAILURE, hub -> {}), folder.resolve("none"), Map.of()).counts();
    List<Future<Row>> rows = new ArrayList<>();
    for (Case one : CASES) {
      Path own = folder.resolve(Integer.toString(rows.size()));
      rows.add(threads.submit(() -> run(one, own, undisturbed)));
    }
    System.out.println("| fault | outcome | repeated | s | commits | repository |");
    System.out.println("|---|---|---|---|---|---|");
    boolean good = true;
    for (Future<Row> row : rows) {
      System.out.println(row.get().text());
      good &= row.get().good();
    }
    threads.shutdown();
    boolean silent = LOGGED.stream().noneMatch(WriteFaults::holdsSecret);
    System.out.printf("%n%d log records%s%n", LOGGED.size(), silent ? ", no secret" : " SHOW A SECRET");
    deleteAll(folder);
    System.exit(good && silent ? 0 : 1);
  }

  /** A failure here must end the program. */
  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  static Row run(Case one, Path folder, Map<String, Integer> undisturbed) throws Exception {
    try (TestHub hub = TestHub.start(HubSettings.defaults().withParts(1_000_000, 400_000))) {
      hub.addUser("alice", SECRET);
      Map<String, Path> before = files(folder.resolve("before"), 1, 3);
      Map<String, Path> after = files(folder.resolve("after"), 2, 2);
      HubPublisher publisher = HubPublisher.of(options(hub, folder), HubTarget.of("alice"));
      publisher.publish(Dataset.EVAL, before);
      String head = hub.dataset(ID).head("main");
      int sent = hub.requests().size();
      one.plan().on(hub);

      long start = System.nanoTime();
      String outcome = NO_FAILURE;
      boolean silent = true;
      try {
        publisher.publish(Dataset.EVAL, after);
      } catch (RuntimeException e) {
        outcome = e.getClass().getSimpleName() + ": " + e.getMessage();
        silent = !holdsSecret(stackTrace(e));
      }
      double seconds = (System.nanoTime() - start) / 1e9;

      List<ReceivedRequest> requests = hub.requests().subList(sent, hub.requests().size());
      String id = hub.hasDataset(ID) ? ID : "alice/renamed";
      boolean moved = !hub.dataset(id).head("main").equals(head);
      boolean whole = holds(hub.dataset(id), moved ? after : before, moved ? 2 : 3);
      hub.faults().clear();
      publisher.publish(Dataset.EVAL, after);
      boolean mended = holds(hub.dataset(id), after, 2);
      boolean kept = hub.requests().stream().noneMatch(WriteFaults::leaks);
      boolean good =
          outcome.startsWith(one.outcome()) && whole && mended && kept && silent
              && moved == outcome.equals(NO_FAILURE);
      String text =
          "| %s | %s | %s | %.1f | %d | %s%s |"
              .formatted(
                  one.name(),
                  outcome.replaceAll("(?:127\\.0\\.0\\.1|localhost):\\d+|[0-9a-f]{40,64}", "…"),
                  repeated(counts(requests), undisturbed),
                  seconds,
                  requests.stream().filter(COMMIT).count(),
                  moved ? "all new files" : "as it was",
                  good ? "" : " WRONG: whole %s, mended %s, no leak %s, silent %s"
                      .formatted(whole, mended, kept, silent));
      return new Row(text, counts(requests), good);
    }
  }

  static HubOptions options(TestHub hub, Path home) {
    return HubOptions.builder(home)
        .endpoint(hub.endpoint().toString())
        .token(Token.of(SECRET))
        .downloadTimeout(Duration.ofSeconds(2))
        .writeTimeout(Duration.ofSeconds(9))
        .retryPolicy(RetryPolicy.defaults())
        .build();
  }

  /** Shards, of which the last goes in parts, and a card. */
  static Map<String, Path> files(Path folder, int seed, int shards) throws Exception {
    Map<String, Path> files = new TreeMap<>();
    Random random = new Random(seed);
    for (int i = 0; i < shards; i++) {
      byte[] rows = new byte[i == shards - 1 ? 1_500_000 : 300_000];
      random.nextBytes(rows);
      put(files, folder, "data/test-0000%d-of-0000%d.parquet".formatted(i, shards), rows);
    }
    byte[] card = "---\nlicense: mit\n---\n# Rows %d\n".formatted(seed).getBytes(StandardCharsets.UTF_8);
    put(files, folder, "README.md", card);
    return files;
  }

  static void put(Map<String, Path> files, Path folder, String path, byte[] content) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    files.put(path, Files.write(file, content));
  }

  static boolean holds(HostedDataset dataset, Map<String, Path> files, int shards) throws Exception {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] local = Files.readAllBytes(file.getValue());
      try (InputStream in = dataset.open("main", file.getKey())) {
        // The card has its seal behind it.
        if (!Arrays.equals(in.readNBytes(local.length), local)) {
          return false;
        }
      }
    }
    return dataset.paths("main").stream().filter(path -> path.startsWith("data/")).count() == shards;
  }

  static void note(TestHub hub) {
    hub.dataset(ID).commit("Be quicker", Change.file("notes.txt", "theirs"));
  }

  /** What was asked more often than in a push without a fault. */
  static String repeated(Map<String, Integer> counts, Map<String, Integer> undisturbed) {
    List<String> more = new ArrayList<>();
    counts.forEach(
        (what, count) -> {
          int times = count - undisturbed.getOrDefault(what, 0);
          if (times > 0) {
            more.add(times + " × " + what);
          }
        });
    return more.isEmpty() ? "nothing" : String.join(", ", more);
  }

  static Map<String, Integer> counts(List<ReceivedRequest> requests) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ReceivedRequest request : requests) {
      boolean part = request.origin() == Origin.CONTENT;
      Optional<String> kind = KINDS.stream().filter(request.path()::contains).findFirst();
      counts.merge(part ? "part" : kind.orElse("reading"), 1, Integer::sum);
    }
    return counts;
  }

  static boolean leaks(ReceivedRequest request) {
    return request.query().contains(SECRET)
        || request.path().contains(SECRET)
        || request.origin() == Origin.CONTENT && request.headers().toString().contains(SECRET);
  }

  static boolean holdsSecret(String text) {
    return text.contains(SECRET) || text.toLowerCase(Locale.ROOT).contains("signature=");
  }

  static void recordAllLogs() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    // The debugging of the JDK's own client prints every URL, so it must not be on with ours.
    JDK_CLIENT.setLevel(Level.OFF);
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        root.removeHandler(handler);
      }
    }
    root.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            // The hub's own server logs what it receives.
            if (record.getLoggerName() == null || !record.getLoggerName().contains("httpserver")) {
              String trace = record.getThrown() == null ? "" : stackTrace(record.getThrown());
              LOGGED.add(record.getLoggerName() + ": " + record.getMessage() + Arrays.toString(record.getParameters()) + trace);
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static void deleteAll(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

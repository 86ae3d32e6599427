package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repositories;
import io.github.speculativeactions.hub.testing.store.StorageRule;
import io.github.speculativeactions.hub.testing.store.Uploads;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A Hugging Face Hub for tests, which holds datasets and listens on two free ports of loopback.
 *
 * <pre>{@code
 * try (TestHub hub = TestHub.start()) {
 *   hub.addUser("alice", "hf_secret");
 *   hub.dataset("alice/ds").commit("Add rows", Change.file("rows.jsonl", "{}\n"));
 *   hub.faults().once(request -> request.is("GET", "/resolve/"), Fault.status(503));
 *
 *   // … let the client under test read rows.jsonl from hub.endpoint() …
 *
 *   assertEquals(0, hub.faults().left());
 *   assertEquals(2, hub.requests().stream().filter(it -> it.is("GET", "/resolve/")).count());
 * }
 * }</pre>
 *
 * <p>The client must be able to ask another endpoint than {@code https://huggingface.co}; most take
 * it from the variable {@code HF_ENDPOINT}. What is missing or forbidden is refused as the Hub
 * refuses it. Large files are read from and written to a second server, the {@link #contentOrigin},
 * by signed URLs; it refuses every request that brings a token.
 *
 * <p>Commits, trees and files have the names that git gives them, and commits of the same changes
 * have the same names in every run. Files that clients upload are kept in a temporary folder, other
 * content in memory or where it lies. There are no models and spaces, no pull requests, no Xet, no
 * dataset viewer, and nothing reads the YAML of cards.
 *
 * <p>Safe for use by several threads. One starts within milliseconds, so each test can have its
 * own.
 */
public final class TestHub implements AutoCloseable {

  private final @Nullable LoopbackCertificate certificate;
  private final Server hubServer;
  private final Server contentServer;
  private final Uploads uploads = new Uploads();
  private final Users users = new Users();
  private final Faults faults = new Faults();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong answers = new AtomicLong();
  private final Repositories repositories = new Repositories(StorageRule.gitAttributes());

  private TestHub(HubSettings settings, @Nullable LoopbackCertificate certificate)
      throws IOException {
    this.certificate = certificate;
    this.hubServer = new Server(Origin.HUB, certificate);
    this.contentServer = new Server(Origin.CONTENT, certificate);
    Clock clock = Clock.systemUTC();
    Hub hub =
        new Hub(
            endpoint().toString(),
            contentOrigin().toString(),
            settings,
            users,
            repositories,
            uploads,
            new ConcurrentHashMap<>(),
            new Signatures(clock));
    Handler api = refusing(new HubRoutes(hub));
    hubServer.start(requests::add, faulty(new RateLimits(settings.quota(), clock).limit(api)));
    contentServer.start(requests::add, faulty(refusing(new ContentRoutes(hub))));
  }

  /**
   * {@return a hub that runs, without users and datasets, with {@link HubSettings#defaults}}
   *
   * @throws IOException if no port is free
   */
  public static TestHub start() throws IOException {
    return start(HubSettings.defaults());
  }

  /**
   * {@return a hub that runs, without users and datasets, and behaves as the settings say}
   *
   * @throws IOException if no port is free
   */
  public static TestHub start(HubSettings settings) throws IOException {
    return new TestHub(settings, null);
  }

  /**
   * {@return a hub that runs, behaves as the settings say and speaks https on both ports} Its
   * certificate is made by the JDK's {@code keytool}, and trusted by {@link #sslContext} alone.
   *
   * @throws IOException also if this Java has no {@code keytool}
   */
  public static TestHub startSecurely(HubSettings settings) throws IOException {
    return new TestHub(settings, LoopbackCertificate.create());
  }

  /**
   * {@return what a client needs to trust a hub that speaks https}
   *
   * @throws IllegalStateException if the hub speaks http
   */
  public SSLContext sslContext() {
    if (certificate == null) {
      throw new IllegalStateException("the hub speaks http");
    }
    return certificate.forClient();
  }

  /** {@return the hub's URL, to which {@code HF_ENDPOINT} is to be set; no slash at its end} */
  public URI endpoint() {
    return hubServer.uri();
  }

  /** {@return the URL of the server of large files, of another host and port than the hub} */
  public URI contentOrigin() {
    return contentServer.uri();
  }

  /** Adds a user, known by the token, who may do everything with datasets {@code name/…}. */
  public void addUser(String name, String token) {
    users.add(name, token);
  }

  /** Adds an organization; its members, who are users, may do everything with its datasets. */
  public void addOrganization(String name, String... members) {
    users.addOrganization(name, Set.of(members));
  }

  /** {@return the dataset {@code owner/name}; if it is missing it is made, empty and public} */
  public HostedDataset dataset(String id) {
    return new HostedDataset(repositories, repositories.findOrCreate(id));
  }

  /** {@return whether there is a dataset {@code owner/name}} */
  public boolean hasDataset(String id) {
    return repositories.find(id).isPresent();
  }

  /** {@return what both servers have received so far, in order of arrival; a copy} */
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** {@return how many bytes of bodies a server has sent so far, those of answers cut off too} */
  public long sentBytes(Origin origin) {
    return (origin == Origin.HUB ? hubServer : contentServer).sentBytes();
  }

  /** {@return the faults that are to happen, to be added to} */
  public Faults faults() {
    return faults;
  }

  /** Stops both servers, ends answers that stall, and deletes what clients have uploaded. */
  @Override
  public void close() throws IOException {
    hubServer.close();
    contentServer.close();
    uploads.close();
  }

  private Handler faulty(Handler handler) {
    return call -> {
      Optional<Fault> fault = faults.take(call.request());
      Answer answer = fault.isPresent() ? fault.get().answer(call, handler) : handler.answer(call);
      return answer.with("X-Request-Id", "test-" + answers.incrementAndGet());
    };
  }

  private static Handler refusing(Handler handler) {
    return call -> {
      try {
        return handler.answer(call);
      } catch (RefusedException e) {
        return Errors.answer(e);
      } catch (IllegalArgumentException e) {
        // A number, a base64 text or a word of a client that is none.
        return Errors.answer(400, "bad request: " + e.getMessage());
      }
    };
  }
}

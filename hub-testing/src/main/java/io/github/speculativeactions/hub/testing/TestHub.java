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
 * A Hugging Face Hub for tests: datasets only, on two free ports of loopback. Safe for use by
 * several threads.
 *
 * <pre>{@code
 * try (TestHub hub = TestHub.start()) {
 *   hub.addUser("alice", "hf_secret");
 *   String commit = hub.dataset("alice/ds").commit("Add rows", Change.file("rows.jsonl", "{}\n"));
 *   hub.faults().once(request -> request.is("GET", "/resolve/"), Fault.status(503));
 *   // point a client at hub.endpoint()
 * }
 * }</pre>
 *
 * <p>Commits, trees and files have the names that git gives them, and commits of the same changes
 * the same names in every run. Uploaded LFS objects are kept in a temporary folder, not in memory.
 * What it does not do: models and spaces, pull requests, Xet, the dataset viewer, and reading the
 * YAML of cards.
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

  /** {@return a hub that runs, with no users and no datasets} */
  public static TestHub start() throws IOException {
    return start(HubSettings.defaults());
  }

  /** {@return a hub that runs and behaves as the settings say} */
  public static TestHub start(HubSettings settings) throws IOException {
    return new TestHub(settings, null);
  }

  /**
   * {@return a hub that runs and speaks https} Its certificate is made by the JDK's {@code keytool}
   * and known to {@link #sslContext} alone.
   *
   * @throws IOException if this Java has no {@code keytool}
   */
  public static TestHub startSecurely(HubSettings settings) throws IOException {
    return new TestHub(settings, LoopbackCertificate.create());
  }

  /**
   * {@return what a client needs to trust the hub}
   *
   * @throws IllegalStateException if the hub speaks http
   */
  public SSLContext sslContext() {
    if (certificate == null) {
      throw new IllegalStateException("the hub speaks http");
    }
    return certificate.forClient();
  }

  /** {@return what to set {@code HF_ENDPOINT} to} */
  public URI endpoint() {
    return hubServer.uri();
  }

  /** {@return the server of large files, whose URLs are signed} */
  public URI contentOrigin() {
    return contentServer.uri();
  }

  /** Adds a user, who may do everything with datasets of that name. */
  public void addUser(String name, String token) {
    users.add(name, token);
  }

  /** Adds an organization, whose members may do everything with its datasets. */
  public void addOrganization(String name, String... members) {
    users.addOrganization(name, Set.of(members));
  }

  /** {@return the dataset of that name, which is made if it is missing} */
  public HostedDataset dataset(String id) {
    return new HostedDataset(repositories, repositories.findOrCreate(id));
  }

  /** {@return whether there is a dataset of that name} */
  public boolean hasDataset(String id) {
    return repositories.find(id).isPresent();
  }

  /** {@return everything that was received so far by both servers, in order of arrival} */
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** {@return how many bytes of bodies a server has sent so far, of answers that broke off too} */
  public long sentBytes(Origin origin) {
    return (origin == Origin.HUB ? hubServer : contentServer).sentBytes();
  }

  /** {@return what is to go wrong} */
  public Faults faults() {
    return faults;
  }

  /** Stops both servers, ends what is stalled and deletes what was uploaded. */
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

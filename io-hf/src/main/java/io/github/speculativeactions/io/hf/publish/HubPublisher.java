package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.LibraryVersion;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.api.AccountApi;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the files of datasets to their repositories on the Hub.
 *
 * <p>A repository gets one commit, with data, card and the deletion of shards of earlier builds
 * that are no more, unless another configuration names them; nobody sees a part of it. Files that
 * are there already are not sent, so that doing the same again costs little, after a failure too,
 * and with no change makes no commit. Of a card that somebody has written or changed, only the keys
 * {@code dataset_info} and {@code configs} change, and {@code size_categories} where all data are
 * ours. Files that are not ours stay.
 *
 * <p>Which parts of a large file have arrived is kept beside the cache of the Hub, in a folder that
 * only its owner may open, so that a run that was killed is gone on with. On file systems without
 * POSIX permissions, as on Windows, nothing is kept, and such a file is sent from its beginning.
 *
 * <p>Safe for use by several threads.
 */
public final class HubPublisher {

  /** What made the data, for messages of our own. */
  static final String LIBRARY = "speculative-actions " + LibraryVersion.current();

  private static final Logger LOGGER = System.getLogger(HubPublisher.class.getName());
  private static final String DATA = "data/";
  private static final int FILES_HASHED_AT_A_TIME = 2;

  private final HubOptions options;
  private final HubTarget target;
  private final PushListener listener;
  private final BooleanSupplier stopped;
  private final @Nullable String message;
  private final HubHttp http;

  private HubPublisher(
      HubOptions options,
      HubTarget target,
      PushListener listener,
      BooleanSupplier stopped,
      @Nullable String message,
      HubHttp http) {
    this.options = options;
    this.target = Objects.requireNonNull(target, "target");
    this.listener = Objects.requireNonNull(listener, "listener");
    this.stopped = Objects.requireNonNull(stopped, "stopped");
    this.message = message;
    this.http = http;
  }

  /** {@return a publisher that tells nobody how it goes on} */
  public static HubPublisher of(HubOptions options, HubTarget target) {
    return of(options, target, PushListener.none());
  }

  /** {@return a publisher} */
  public static HubPublisher of(HubOptions options, HubTarget target, PushListener listener) {
    return new HubPublisher(options, target, listener, () -> false, null, HubHttp.of(options));
  }

  /**
   * {@return the same, which ends with a {@link HubException} once it is asked to}
   *
   * @param stop is asked a few times a second, on the thread that publishes
   */
  public HubPublisher stoppedWhen(BooleanSupplier stop) {
    return new HubPublisher(options, target, listener, stop, message, http);
  }

  /**
   * {@return the same, whose commits have that message}
   *
   * @param line a single line; unless set, it says what is published and what made it
   * @throws SpeculativeActionsException (CONFIGURATION) if it is blank, or more than a line
   */
  public HubPublisher withMessage(String line) {
    if (line.isBlank() || line.lines().count() > 1) {
      throw SpeculativeActionsException.configuration(
          "the message of a commit must be a single line of text, not "
              + (line.isBlank() ? "blank" : line.lines().count() + " lines"));
    }
    return new HubPublisher(options, target, listener, stopped, line.strip(), http);
  }

  /**
   * Finds out whether the hub can be reached and lets the token write, and whether all repositories
   * that are there already may be published to; changes nothing.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if there is no token, the hub does not take
   *     it, or may not be asked, if a repository is public and none should be, or if its card
   *     cannot be changed safely; (INPUT) if its card does not tell which data files belong to
   *     other configurations; (STORAGE) if the hub cannot be reached
   */
  public void check() {
    if (options.network() == NetworkUse.OFFLINE) {
      throw SpeculativeActionsException.configuration(
          "nothing can be published while the Hub may not be asked (%s)"
              .formatted(options.networkVariable().orElse("NetworkUse.OFFLINE")));
    }
    if (options.token().isEmpty()) {
      throw SpeculativeActionsException.configuration(
          "publishing needs a token that may write; set HF_TOKEN, or log in with 'hf auth login'");
    }
    Parallel.stoppable(
        "hub-check",
        () -> {
          new AccountApi(http, options).checkMayWrite(target.namespace());
          for (Dataset dataset : Dataset.values()) {
            push(dataset).check();
          }
        },
        stopped);
  }

  /**
   * {@return the repository that holds the files now}
   *
   * <p>The files are all there is of the dataset: data files of ours that are there and not among
   * them are deleted. A card should be among them ({@code README.md}; {@code Documents.standard()}
   * of {@code speculative-actions-report} makes one): without it, a warning is logged, and a new
   * repository says nothing of its data.
   *
   * @param dataset decides which repository
   * @param files by their paths in the repository, such as {@code
   *     data/train-00000-of-00001.parquet}; they must not change meanwhile
   * @throws HubException if the hub refuses or does not answer, or others keep committing; also if
   *     it is stopped or this thread is interrupted, which it is then still
   * @throws SpeculativeActionsException (STORAGE) if a file cannot be read; (CONFIGURATION) if the
   *     card that is there cannot be changed safely, the repository is public and should not be, a
   *     path leads out of it, or no file is below {@code data/}; (INPUT) as {@link #check} does
   * @throws RuntimeException that of the listener, if it threw one
   */
  public Published publish(Dataset dataset, Map<String, Path> files) {
    return prepare(dataset, files, "Upload " + dataset.label() + " with " + LIBRARY).publish();
  }

  /**
   * {@return what publishes the files, and has read them to know their hashes}
   *
   * @param ownMessage unless another is set
   */
  PreparedPush prepare(Dataset dataset, Map<String, Path> files, String ownMessage) {
    RepositoryId repository = target.repository(dataset);
    // Whoever reads may make local files of these names.
    files.keySet().forEach(path -> new DatasetLocation(repository, DatasetWriteApi.BRANCH, path));
    if (files.keySet().stream().noneMatch(path -> path.startsWith(DATA))) {
      throw SpeculativeActionsException.configuration(
          "no file to publish to %s is below %s, so its data would be deleted"
              .formatted(repository, DATA));
    }
    if (!files.containsKey(PushPlanner.CARD)) {
      LOGGER.log(
          Level.WARNING,
          () ->
              "no card (%s) is published to %s; a build makes one of Documents.standard()"
                  .formatted(PushPlanner.CARD, repository));
    }
    return new PreparedPush(
        push(dataset),
        Parallel.stoppable("hub-publish", () -> contents(files), stopped),
        message == null ? ownMessage : message,
        stopped);
  }

  private DatasetPush push(Dataset dataset) {
    return new DatasetPush(http, options, target, dataset, listener);
  }

  private static Map<String, FileContent> contents(Map<String, Path> files) {
    List<String> paths = List.copyOf(files.keySet());
    List<Supplier<FileContent>> tasks = new ArrayList<>();
    for (Path file : files.values()) {
      tasks.add(() -> FileContent.ofFile(file));
    }
    ExecutorService threads = Parallel.threads(FILES_HASHED_AT_A_TIME, "hub-hash");
    try {
      List<FileContent> hashed = Parallel.all(threads, tasks);
      Map<String, FileContent> contents = new TreeMap<>();
      for (int i = 0; i < hashed.size(); i++) {
        contents.put(paths.get(i), hashed.get(i));
      }
      return contents;
    } finally {
      threads.shutdownNow();
    }
  }
}

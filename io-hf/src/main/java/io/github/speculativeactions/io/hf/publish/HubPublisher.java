package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.DatasetUrls;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.api.AccountApi;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Brings the files of datasets to their repositories on the Hub.
 *
 * <p>A repository gets one commit, with data, card and the deletion of data files of ours that are
 * no more; nobody sees a part of it. Files that are there already are not sent, so that doing the
 * same again costs little, after a failure too, and with no change makes no commit. Of a card that
 * somebody has written or changed, only the keys {@code dataset_info} and {@code configs} change.
 * Files that are not ours stay. Safe for use by several threads.
 */
public final class HubPublisher {

  private final HubOptions options;
  private final HubTarget target;
  private final PushListener listener;
  private final HubHttp http;

  private HubPublisher(HubOptions options, HubTarget target, PushListener listener) {
    this.options = Objects.requireNonNull(options, "options");
    this.target = Objects.requireNonNull(target, "target");
    this.listener = Objects.requireNonNull(listener, "listener");
    this.http = HubHttp.of(options);
  }

  /** {@return a publisher that tells nobody how it goes on} */
  public static HubPublisher of(HubOptions options, HubTarget target) {
    return of(options, target, PushListener.none());
  }

  /** {@return a publisher} */
  public static HubPublisher of(HubOptions options, HubTarget target, PushListener listener) {
    return new HubPublisher(options, target, listener);
  }

  /**
   * Finds out whether the hub can be reached and knows the token; changes nothing.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if there is no token, the hub does not take
   *     it, or may not be asked; (STORAGE) if it cannot be reached
   */
  public void check() {
    if (options.network() == NetworkUse.OFFLINE) {
      throw SpeculativeActionsException.configuration(
          "nothing can be published while the Hub may not be asked; unset HF_HUB_OFFLINE");
    }
    if (options.token().isEmpty()) {
      throw SpeculativeActionsException.configuration(
          "publishing needs a token that may write; set HF_TOKEN, or log in with 'hf auth login'");
    }
    new AccountApi(http, options).check();
  }

  /**
   * {@return the repository that holds the files now}
   *
   * @param dataset decides which repository
   * @param files by their paths in the repository, such as {@code
   *     data/train-00000-of-00001.parquet}; they must not change meanwhile
   * @throws HubException if the hub refuses or does not answer, or others keep committing
   * @throws SpeculativeActionsException (STORAGE) if a file cannot be read; (CONFIGURATION) if the
   *     card that is there cannot be changed safely
   */
  public Published publish(Dataset dataset, Map<String, Path> files) {
    RepositoryId repository = target.repository(dataset);
    Map<String, FileContent> contents = new TreeMap<>();
    files.forEach((path, file) -> contents.put(path, FileContent.ofFile(file)));
    String commit =
        new DatasetPush(http, options, repository, listener).push(contents, target.visibility());
    return new Published(
        repository, DatasetUrls.of(options, repository, DatasetWriteApi.BRANCH).page(), commit);
  }
}

package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.DatasetUrls;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.api.CommitRequest;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.api.DatasetInfo;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.NewFile;
import io.github.speculativeactions.io.hf.api.StoredAs;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.layout.DatasetLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings one repository to the state that it should have, in one commit.
 *
 * <p>Whatever goes wrong with the commit, be it that somebody else commits at the same time or that
 * the answer is lost, the same is done: look where the branch is now, plan anew, and commit what is
 * still to be done, on condition that the branch stays there. So nothing is committed twice.
 */
final class DatasetPush {

  static final String CARD = "README.md";

  /** What our cards call the one configuration that they describe. */
  private static final String CONFIG = "default";

  private static final String SUMMARY = "Upload dataset";
  private static final int MOST_CARD_BYTES = 16 << 20;

  private final HubOptions options;
  private final Backoff backoff;
  private final RepositoryId repository;
  private final DatasetApi reading;
  private final DatasetWriteApi writing;
  private final LargeFileApi largeFiles;
  private final TargetRepository target;
  private final PushListener listener;
  private final Map<String, StoredAs> wanted = new HashMap<>();

  /**
   * @param visibility who may see the repository if it has to be made
   */
  DatasetPush(
      HubHttp http,
      HubOptions options,
      RepositoryId repository,
      Visibility visibility,
      PushListener listener) {
    this.options = options;
    this.backoff = new Backoff(options.retryPolicy());
    this.repository = repository;
    this.reading = new DatasetApi(http, options, repository);
    this.writing = new DatasetWriteApi(http, options, repository);
    this.largeFiles = new LargeFileApi(http, options, repository);
    this.target = new TargetRepository(repository, reading, writing, backoff, visibility);
    this.listener = listener;
  }

  /** Finds out whether the repository could be published to; changes nothing. */
  void check() {
    target.check();
  }

  /**
   * {@return the repository that holds the files now}
   *
   * @param files by their paths in the repository
   */
  Published push(Map<String, FileContent> files) {
    String moved = "";
    Set<String> deleted = Set.of();
    for (int retry = 0; ; retry++) {
      DatasetInfo head = target.head();
      PushPlan plan = plan(head.commit(), files);
      if (plan.isDone()) {
        // A commit whose answer was lost may have been made.
        return published(head, deleted);
      }
      deleted = plan.stale();
      CommitRequest request = prepare(plan, head.commit());
      try {
        return published(new DatasetInfo(writing.commit(request), head.visibility()), deleted);
      } catch (HubException e) {
        // A hub that says twice that this head has moved on takes no commit from us.
        boolean isStuck = e instanceof PreconditionFailedException && head.commit().equals(moved);
        if (isStuck || !backoff.allows(retry) || !mayPass(e)) {
          throw e;
        }
        moved = e instanceof PreconditionFailedException ? head.commit() : "";
        backoff.sleep(retry, e);
      }
    }
  }

  private PushPlan plan(String head, Map<String, FileContent> files) {
    Map<String, TreeEntry> there = reading.files(head);
    Map<String, FileContent> ours = new TreeMap<>(files);
    ours.computeIfPresent(CARD, (path, card) -> card(card.first(MOST_CARD_BYTES), head, there));
    PushPlan plan = PushPlan.of(there, ours);
    return plan.stale().isEmpty() ? plan : plan.sparing(claimedByOthers(head, there, ours));
  }

  /** What another configuration names is not ours, though it may be called as ours are. */
  private Set<String> claimedByOthers(
      String head, Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    Map<String, String> documents = new HashMap<>();
    for (String name : DatasetLayout.DOCUMENTS) {
      FileContent our = ours.get(name);
      if (our != null) {
        documents.put(name, text(our.first(MOST_CARD_BYTES)));
      } else if (there.containsKey(name)) {
        documents.put(name, text(reading.content(head, name, MOST_CARD_BYTES)));
      }
    }
    try {
      return DatasetLayout.of(there.keySet(), documents).claimedByOthers(CONFIG);
    } catch (SpeculativeActionsException e) {
      throw e.adding("so it cannot be told which data files are of no use any more");
    }
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  private Published published(DatasetInfo head, Set<String> deleted) {
    return new Published(
        repository,
        DatasetUrls.of(options, repository, DatasetWriteApi.BRANCH).page(),
        head.commit(),
        head.visibility(),
        List.copyOf(deleted));
  }

  private FileContent card(byte[] ours, String head, Map<String, TreeEntry> there) {
    if (!there.containsKey(CARD)) {
      return FileContent.ofBytes(CardSeal.seal(ours));
    }
    byte[] present = reading.content(head, CARD, MOST_CARD_BYTES);
    return FileContent.ofBytes(
        CardSeal.isWhole(present) ? CardSeal.seal(ours) : CardMerge.merge(present, ours));
  }

  private CommitRequest prepare(PushPlan plan, String head) {
    FileContent card = plan.changed().get(CARD);
    if (card != null) {
      writing.validateCard(text(card.first(MOST_CARD_BYTES)));
    }
    announce(plan);
    List<FileContent> large = new ArrayList<>();
    CommitRequest request = new CommitRequest(SUMMARY, head);
    plan.changed()
        .forEach(
            (path, content) -> {
              switch (wanted.getOrDefault(path, StoredAs.REGULAR)) {
                case LARGE -> {
                  large.add(content);
                  request.largeFile(path, LargeUploads.large(content));
                }
                case REGULAR -> request.regularFile(path, content.whole());
                case IGNORED ->
                    throw SpeculativeActionsException.configuration(
                        "the .gitignore of "
                            + repository
                            + " keeps the file '"
                            + path
                            + "' out; remove its line");
              }
            });
    plan.stale().forEach(request::deletedFile);
    send(large);
    return request;
  }

  private void announce(PushPlan plan) {
    List<NewFile> files = new ArrayList<>();
    plan.changed()
        .forEach(
            (path, content) ->
                files.add(NewFile.of(path, content.size(), content.first(NewFile.SAMPLE))));
    for (int i = 0; i < files.size(); i += DatasetWriteApi.MOST_FILES) {
      int end = Math.min(files.size(), i + DatasetWriteApi.MOST_FILES);
      wanted.putAll(writing.announce(files.subList(i, end)));
    }
  }

  private void send(List<FileContent> large) {
    if (!large.isEmpty()) {
      long total = large.stream().mapToLong(FileContent::size).sum();
      new LargeUploads(
              largeFiles,
              UnfinishedUploads.of(options, repository),
              new SentBytes(listener, repository, total))
          .send(large);
    }
  }

  private static boolean mayPass(HubException e) {
    return e instanceof PreconditionFailedException
        || e instanceof ConflictException
        || e.retryable();
  }
}

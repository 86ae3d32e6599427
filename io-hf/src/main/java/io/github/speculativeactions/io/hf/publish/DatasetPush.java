package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.DatasetUrls;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.api.CommitRequest;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.api.DatasetInfo;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.NewFile;
import io.github.speculativeactions.io.hf.api.StoredAs;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final HubOptions options;
  private final Backoff backoff;
  private final Dataset dataset;
  private final RepositoryId repository;
  private final DatasetWriteApi writing;
  private final LargeFileApi largeFiles;
  private final TargetRepository target;
  private final PushPlanner planner;
  private final PushListener listener;
  private final Map<String, StoredAs> wanted = new HashMap<>();
  private final Set<String> sent = new HashSet<>();
  private String validCard = "";

  DatasetPush(
      HubHttp http, HubOptions options, HubTarget to, Dataset dataset, PushListener listener) {
    this.dataset = dataset;
    this.repository = to.repository(dataset);
    DatasetApi reading = new DatasetApi(http, options, repository);
    this.options = options;
    this.backoff = new Backoff(options.retryPolicy());
    this.writing = new DatasetWriteApi(http, options, repository);
    this.largeFiles = new LargeFileApi(http, options, repository);
    this.target = new TargetRepository(repository, reading, writing, backoff, to.visibility());
    this.planner = new PushPlanner(repository, reading);
    this.listener = listener;
  }

  /** Finds out whether any files could be published; changes nothing. */
  void check() {
    target.found().ifPresent(head -> planner.check(head.commit()));
  }

  /** Finds out whether these files could be published, as far as that can be; changes nothing. */
  void check(Map<String, FileContent> files) {
    Optional<DatasetInfo> head = target.found();
    if (head.isPresent()) {
      PushPlan plan = planner.plan(head.get().commit(), files);
      validateCard(plan);
      announce(plan);
    } else {
      validateCard(PushPlanner.planOfNew(files));
    }
  }

  /**
   * {@return the repository that holds the files now}
   *
   * @param files by their paths in the repository
   * @param message the first line of the commit's message
   */
  Published push(Map<String, FileContent> files, String message) {
    Set<String> refusedHeads = new HashSet<>();
    Removed removed = Removed.NOTHING;
    for (int retry = 0; ; retry++) {
      DatasetInfo head = target.head();
      PushPlan plan = planner.plan(head.commit(), files);
      if (plan.isDone()) {
        // A commit whose answer was lost may have been made.
        return published(head, plan, removed);
      }
      removed = plan.removed();
      CommitRequest request = new CommitRequest(message, head.commit());
      prepare(plan, request);
      try {
        String commit = writing.commit(request);
        return published(new DatasetInfo(commit, head.visibility()), plan, removed);
      } catch (PreconditionFailedException e) {
        refusedHeads.add(head.commit());
        if (!backoff.allows(retry)) {
          throw e.adding(refusedEachTime(refusedHeads));
        }
        backoff.sleep(retry, e);
      } catch (HubException e) {
        boolean mayPass = e instanceof ConflictException || e.retryable();
        if (!mayPass || !backoff.allows(retry)) {
          throw e;
        }
        backoff.sleep(retry, e);
      }
    }
  }

  private String refusedEachTime(Set<String> heads) {
    return heads.size() == 1
        ? "yet %s is still at the commit %s; a token that may only open pull requests is told so"
            .formatted(repository, heads.iterator().next())
        : "others committed to %s each time; try again when they are done".formatted(repository);
  }

  private Published published(DatasetInfo head, PushPlan plan, Removed removed) {
    List<FileContent> moved = new ArrayList<>();
    List<FileContent> stored = new ArrayList<>();
    plan.all().forEach((path, content) -> (sent.contains(path) ? moved : stored).add(content));
    return new Published(
        dataset,
        repository,
        DatasetUrls.of(options, repository, DatasetWriteApi.BRANCH).page(),
        head.commit(),
        head.visibility(),
        FileTotal.of(moved),
        FileTotal.of(stored),
        PushPlanner.card(plan),
        removed);
  }

  private void prepare(PushPlan plan, CommitRequest request) {
    validateCard(plan);
    announce(plan);
    Map<String, FileContent> large = new TreeMap<>();
    plan.changed()
        .forEach(
            (path, content) -> {
              if (wanted.get(path) == StoredAs.LARGE) {
                large.put(path, content);
                request.largeFile(path, LargeUploads.large(content));
              } else {
                request.regularFile(path, content.whole());
                sent.add(path);
              }
            });
    plan.removed().files().forEach(request::deletedFile);
    send(large);
  }

  private void validateCard(PushPlan plan) {
    FileContent card = plan.changed().get(PushPlanner.CARD);
    if (card != null && !card.sha256().equals(validCard)) {
      writing.validateCard(PushPlanner.text(card));
      validCard = card.sha256();
    }
  }

  private void announce(PushPlan plan) {
    List<NewFile> files = new ArrayList<>();
    plan.changed()
        .forEach(
            (path, content) -> {
              if (!wanted.containsKey(path)) {
                files.add(NewFile.of(path, content.size(), content.first(NewFile.SAMPLE)));
              }
            });
    for (int i = 0; i < files.size(); i += DatasetWriteApi.MOST_FILES) {
      int end = Math.min(files.size(), i + DatasetWriteApi.MOST_FILES);
      wanted.putAll(writing.announce(files.subList(i, end)));
    }
    wanted.forEach(this::checkWanted);
  }

  private void checkWanted(String path, StoredAs as) {
    if (as == StoredAs.IGNORED) {
      throw SpeculativeActionsException.input(
          "the .gitignore of "
              + repository
              + " keeps the file '"
              + path
              + "' out; remove its line");
    }
  }

  private void send(Map<String, FileContent> large) {
    if (large.isEmpty()) {
      return;
    }
    long total = FileTotal.of(large.values()).bytes();
    Set<String> hashes =
        new LargeUploads(
                largeFiles,
                UnfinishedUploads.of(options, repository),
                new SentBytes(listener, repository, total))
            .send(large.values());
    large.forEach(
        (path, content) -> {
          if (hashes.contains(content.sha256())) {
            sent.add(path);
          }
        });
  }
}

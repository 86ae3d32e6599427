package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.api.LargeFile;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.UploadOffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends large files, several and several parts of each at the same time, but no file that is stored
 * already and no part that has arrived: what a run that was killed has sent is not sent again.
 */
final class LargeUploads {

  private static final int FILES_AT_A_TIME = 2;
  private static final int BODIES_AT_A_TIME = 4;

  /** How often a file is begun again, because signatures have expired or parts were lost. */
  private static final int MOST_OFFERS = 3;

  /** What storage answers where a signature is too old, or an upload in parts unknown. */
  private static final Set<Integer> ASK_ANEW = Set.of(400, 401, 403, 404);

  private final LargeFileApi api;
  private final UnfinishedUploads unfinished;
  private final SentBytes progress;

  LargeUploads(LargeFileApi api, UnfinishedUploads unfinished, SentBytes progress) {
    this.api = api;
    this.unfinished = unfinished;
    this.progress = progress;
  }

  /**
   * {@return the hashes of those that had to be sent; all are stored now}
   *
   * @throws HubException if one cannot be; those that were stored before stay
   * @throws RuntimeException that of the listener, if it threw one
   */
  Set<String> send(Collection<FileContent> files) {
    Set<String> sent = new HashSet<>();
    Map<String, FileContent> byHash = new LinkedHashMap<>();
    files.forEach(file -> byHash.putIfAbsent(file.sha256(), file));
    List<FileContent> distinct = List.copyOf(byHash.values());
    ExecutorService ofFiles = Parallel.threads(FILES_AT_A_TIME, "hub-upload-file");
    ExecutorService ofBodies = Parallel.threads(BODIES_AT_A_TIME, "hub-upload");
    try {
      for (int i = 0; i < distinct.size(); i += LargeFileApi.MOST_FILES) {
        int end = Math.min(distinct.size(), i + LargeFileApi.MOST_FILES);
        sent.addAll(send(distinct.subList(i, end), ofFiles, ofBodies));
      }
      progress.checkListener();
      return sent;
    } catch (RuntimeException e) {
      progress.checkListener();
      throw e;
    } finally {
      ofFiles.shutdownNow();
      ofBodies.shutdownNow();
    }
  }

  private List<String> send(
      List<FileContent> files, ExecutorService ofFiles, ExecutorService ofBodies) {
    Map<String, UploadOffer> offers = api.offers(files.stream().map(LargeUploads::large).toList());
    List<Supplier<Optional<String>>> tasks = new ArrayList<>();
    for (FileContent file : files) {
      tasks.add(() -> send(file, offers.get(file.sha256()), ofBodies));
    }
    return Parallel.all(ofFiles, tasks).stream().flatMap(Optional::stream).toList();
  }

  /** {@return the hash of the file; empty if it was stored already} */
  private Optional<String> send(
      FileContent file, @Nullable UploadOffer first, ExecutorService threads) {
    UploadOffer offer = first;
    for (int offers = 1; offer != null; offers++) {
      SentBytes.Share share = progress.share();
      UnfinishedUpload upload = UnfinishedUpload.of(offer, unfinished, api);
      try {
        transfer(file, upload, share, threads);
        upload.forget();
        return Optional.of(file.sha256());
      } catch (HubException e) {
        boolean isRefused = ASK_ANEW.contains(e.status().orElse(0));
        if (isRefused) {
          upload.forget();
        }
        boolean mayPass = isRefused || e.retryable();
        if (offers == MOST_OFFERS || !mayPass || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        share.takeBack();
      }
      offer = api.offers(List.of(large(file))).get(file.sha256());
    }
    unfinished.forget(file.sha256());
    progress.share().add(file.size());
    return Optional.empty();
  }

  private void transfer(
      FileContent file, UnfinishedUpload upload, SentBytes.Share share, ExecutorService threads) {
    UploadOffer offer = upload.offer();
    if (offer.parts().isEmpty()) {
      Parallel.all(
          threads,
          List.of(
              () -> {
                api.send(offer, file.whole(), share.ofBody());
                return "";
              }));
    } else {
      List<Supplier<String>> tasks = new ArrayList<>();
      for (int i = 0; i < offer.parts().size(); i++) {
        int part = i;
        tasks.add(() -> sendPart(file, upload, part, share));
      }
      api.complete(offer, Parallel.all(threads, tasks));
    }
    api.verify(offer);
  }

  private String sendPart(
      FileContent file, UnfinishedUpload upload, int part, SentBytes.Share share) {
    UploadOffer offer = upload.offer();
    long position = part * offer.partSize();
    long length = Math.min(offer.partSize(), file.size() - position);
    Optional<String> arrived = upload.tag(part);
    if (arrived.isPresent()) {
      share.add(length);
      return arrived.get();
    }
    String tag = api.sendPart(offer, part, file.slice(position, length), share.ofBody());
    upload.arrived(part, tag);
    return tag;
  }

  static LargeFile large(FileContent file) {
    return new LargeFile(file.sha256(), file.size());
  }
}

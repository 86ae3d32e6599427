package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.api.AccountApi;
import io.github.speculativeactions.io.hf.api.CommitRequest;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import io.github.speculativeactions.io.hf.api.LargeFile;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.NewFile;
import io.github.speculativeactions.io.hf.api.UploadOffer;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes the Hub work is waited for longer than what it only has to read. */
class SlowWorkTest {

  private static final RepositoryId ID = RepositoryId.parse(HubFixture.ID);
  private static final LargeFile FILE = new LargeFile("0".repeat(64), 1_500);

  private interface Work {
    void ask(DatasetWriteApi dataset, LargeFileApi files, UploadOffer offer);
  }

  static Stream<Arguments> works() {
    return Stream.of(
        work("/preupload/", (dataset, files, offer) -> dataset.announce(List.of(newFile()))),
        work("/commit/", (dataset, files, offer) -> dataset.commit(commit())),
        work("/complete_multipart", (dataset, files, offer) -> files.complete(offer, tags(offer))),
        work("/objects/verify", (dataset, files, offer) -> files.verify(offer)));
  }

  private static Arguments work(String path, Work work) {
    return arguments(path, work);
  }

  private static NewFile newFile() {
    return NewFile.of("a.txt", 1, new byte[1]);
  }

  private static CommitRequest commit() {
    return new CommitRequest("Begin", "0".repeat(40));
  }

  private static List<String> tags(UploadOffer offer) {
    return Collections.nCopies(offer.parts().size(), "tag");
  }

  @ParameterizedTest
  @MethodSource("works")
  void workIsWaitedForWhenReadsThatBeganLaterHaveBeenGivenUp(
      String path, Work work, @TempDir Path folder) throws IOException {
    try (HubFixture at = new HubFixture(folder)) {
      at.dataset();
      HubOptions patient = at.options().build();
      UploadOffer offer =
          new LargeFileApi(HubHttp.of(patient), patient, ID)
              .offers(List.of(FILE))
              .get(FILE.sha256());
      HubOptions hasty =
          at.options()
              .downloadTimeout(Duration.ofMillis(300))
              .retryPolicy(RetryPolicy.never())
              .build();
      HubHttp http = HubHttp.of(hasty);
      List<Throwable> reads = new CopyOnWriteArrayList<>();
      at.hub.faults().always(request -> request.is("GET", "/whoami-v2"), Fault.stallAfter(0));
      // Two, since the work may have begun to wait a moment later than the first.
      Runnable readTwice =
          () -> {
            reads.add(catchThrowable(() -> whoAmI(http, hasty)));
            reads.add(catchThrowable(() -> whoAmI(http, hasty)));
          };
      at.hub.faults().once(request -> request.is("POST", path), Fault.after(readTwice));

      Throwable refused =
          catchThrowable(
              () ->
                  work.ask(
                      new DatasetWriteApi(http, hasty, ID),
                      new LargeFileApi(http, hasty, ID),
                      Objects.requireNonNull(offer)));

      assertThat(reads).hasSize(2).allMatch(HubException.class::isInstance);
      assertThat(hadNoAnswer(refused)).as("given up: " + refused).isFalse();
    }
  }

  private static void whoAmI(HubHttp http, HubOptions options) {
    new AccountApi(http, options).checkMayWrite("alice");
  }

  private static boolean hadNoAnswer(Throwable failure) {
    return failure instanceof HubException of && of.status().isEmpty();
  }
}

package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.FolderSink;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Publishes what another sink writes into a folder, once it is complete there.
 *
 * <p>Each dataset that has a row goes to its repository: its data files, and the documents in its
 * folder. The card is such a document, so add {@code Documents.standard()} of {@code
 * speculative-actions-report} to the build. A dataset without a row is not published, and a build
 * without any fails before anything is written.
 *
 * <p>Whatever can be found out before a change is: whether the account, the repositories and their
 * cards will do, before the build; whether these files will, before the first repository changes.
 * The repositories change one after the other, each at once. If one cannot be changed the commit
 * fails and says what is published; what is in the folder, and what was published before, stays,
 * and the same build run again goes on from there. Not safe for use by several threads.
 */
public final class HubSink implements DatasetSink {

  private final FolderSink files;
  private final HubPublisher publisher;
  private final WrittenFiles written = new WrittenFiles();
  private final List<Published> published = new ArrayList<>();

  private HubSink(FolderSink files, HubPublisher publisher) {
    this.files = Objects.requireNonNull(files, "files");
    this.publisher = Objects.requireNonNull(publisher, "publisher");
  }

  /**
   * {@return a sink that publishes}
   *
   * @param files writes the files, such as {@code ParquetSink.in(folder)} or {@code
   *     JsonlSink.in(folder)}
   * @param publisher publishes them
   */
  public static HubSink around(FolderSink files, HubPublisher publisher) {
    return new HubSink(files, publisher);
  }

  /** {@return what has been published so far} */
  public List<Published> published() {
    return List.copyOf(published);
  }

  @Override
  public void open(SinkContext context) {
    publisher.check();
    files.open(context.withDocuments(written.watching(context.documents())));
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    files.write(split, record);
  }

  @Override
  public void reject(RejectedRow row) {
    files.reject(row);
  }

  @Override
  public void commit(BuildReport report) {
    if (report.datasets().stream().allMatch(dataset -> dataset.totalRows() == 0)) {
      throw SpeculativeActionsException.input(
          "%d traces gave no row, so there is nothing to publish; nothing is written"
              .formatted(report.traces()));
    }
    files.commit(report);
    List<PreparedPush> pushes = new ArrayList<>();
    try {
      written
          .in(files.folder())
          .forEach(
              (dataset, paths) ->
                  pushes.add(publisher.prepare(dataset, paths, message(report, dataset))));
      pushes.forEach(PreparedPush::check);
      pushes.forEach(push -> published.add(push.publish()));
    } catch (SpeculativeActionsException e) {
      throw e.adding(
          "the datasets are complete in '%s', %s; the same build run again goes on from there"
              .formatted(files.folder(), whatIsPublished()));
    }
  }

  private static String message(BuildReport report, Dataset dataset) {
    long rows = report.dataset(dataset).totalRows();
    return "Upload %d %s of %s, made with the profile %s by %s"
        .formatted(
            rows,
            rows == 1 ? "row" : "rows",
            dataset.label(),
            report.profile(),
            HubPublisher.LIBRARY);
  }

  private String whatIsPublished() {
    return published.isEmpty()
        ? "but none of them is known to be published"
        : "but of the repositories only these are known to be published: "
            + published.stream()
                .map(Published::repository)
                .map(RepositoryId::toString)
                .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    files.close();
  }
}

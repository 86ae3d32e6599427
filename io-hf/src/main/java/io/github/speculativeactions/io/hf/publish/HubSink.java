package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.split.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Publishes what another sink writes into a folder, once it is complete there.
 *
 * <p>Each dataset that has a row goes to its repository: its data files, and the documents in its
 * folder, such as the card. One without a row is not published, and a build without any fails
 * before anything is written. The repositories change one after the other, each at once. If one
 * cannot be changed the commit fails; what is in the folder, and what was published before, stays,
 * and the same build run again goes on from there. Not safe for use by several threads.
 */
public final class HubSink implements DatasetSink {

  private final DatasetSink files;
  private final Path folder;
  private final HubPublisher publisher;
  private final WrittenFiles written = new WrittenFiles();
  private final List<Published> published = new ArrayList<>();

  private HubSink(DatasetSink files, Path folder, HubPublisher publisher) {
    this.files = Objects.requireNonNull(files, "files");
    this.folder = Objects.requireNonNull(folder, "folder");
    this.publisher = Objects.requireNonNull(publisher, "publisher");
  }

  /**
   * {@return a sink that publishes}
   *
   * @param files writes the files; it must ask for the documents of its context, as sinks do that
   *     write a folder
   * @param folder where {@code files} writes to
   * @param publisher publishes them
   */
  public static HubSink around(DatasetSink files, Path folder, HubPublisher publisher) {
    return new HubSink(files, folder, publisher);
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
    try {
      written
          .in(folder)
          .forEach((dataset, paths) -> published.add(publisher.publish(dataset, paths)));
    } catch (SpeculativeActionsException e) {
      throw e.adding(
          "the datasets are complete in '%s', but not all are published; the same build run again"
                  .formatted(folder)
              + " goes on from there");
    }
  }

  @Override
  public void close() {
    files.close();
  }
}

package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.publish.FileTotal;
import io.github.speculativeactions.io.hf.publish.Published;
import io.github.speculativeactions.io.hf.publish.PublishedCard;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says in a few lines what was published and where. */
final class PushSummary {

  private static final String KEPT =
      "kept, since somebody wrote or changed it; only what its metadata say of the data is new,"
          + " its words may tell of earlier data; the new card is ";

  private final SummaryLines lines;

  PushSummary(PrintStream out) {
    this.lines = new SummaryLines(out);
  }

  /**
   * Prints what was published.
   *
   * @param wanted who was to see new repositories
   * @param folder holds what was published
   */
  void print(List<Published> published, Visibility wanted, Path folder) {
    published.forEach(repository -> print(repository, wanted, folder));
  }

  /** Prints which datasets were not, although nothing failed. */
  void printUnpublished(BuildReport report) {
    report.datasets().stream()
        .filter(dataset -> dataset.totalRows() == 0)
        .map(DatasetReport::dataset)
        .map(Dataset::label)
        .forEach(
            label ->
                lines.line(
                    "not published",
                    label + ", which has no row; a repository of it stays as it is"));
  }

  private void print(Published repository, Visibility wanted, Path folder) {
    String visibility = repository.visibility().name().toLowerCase(Locale.ROOT);
    if (repository.visibility() == Visibility.PRIVATE && wanted == Visibility.PUBLIC) {
      visibility = "still private; change it in its settings";
    }
    lines.line(
        repository.isUnchanged() ? "unchanged" : "published",
        repository.page() + " (" + visibility + ")");
    lines.part("commit", repository.commitPage().toString());
    lines.part("sent", total(repository.sent()));
    lines.part("already there", total(repository.unsent()));
    if (repository.card() == PublishedCard.KEPT) {
      lines.part("card", KEPT + folder.resolve(repository.dataset().label()).resolve("README.md"));
    }
    repository.removed().files().forEach(path -> lines.part("deleted", path));
    repository
        .removed()
        .splits()
        .forEach(
            split -> lines.part("dropped", "the split '" + split + "', which this build has not"));
  }

  private static String total(FileTotal total) {
    return SummaryLines.counted(total.files(), "file")
        + ", "
        + SummaryLines.counted(total.bytes(), "byte");
  }
}

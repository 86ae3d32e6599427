package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.sink.WrittenDataset.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The files of one split of one dataset while they are written: where they lie, what their rows
 * are, and where to do the work of encoding them.
 *
 * <p>Files get their names when their number is known: {@code data/train-00000-of-00002.jsonl}. Not
 * safe for use by several threads.
 */
public final class SplitFiles {

  /** What is done with the result of some work, in its turn, on the thread of the sink. */
  @FunctionalInterface
  public interface WriteAction {

    /**
     * Writes.
     *
     * @throws IOException if a file cannot be written, which fails the build
     */
    void run() throws IOException;
  }

  private final Path folder;
  private final String split;
  private final RecordSchema schema;
  private final OrderedStage<WriteAction> stage;
  private final List<Path> files = new ArrayList<>();

  SplitFiles(Path folder, String split, RecordSchema schema, OrderedStage<WriteAction> stage) {
    this.folder = folder;
    this.split = split;
    this.schema = schema;
    this.stage = stage;
  }

  /** {@return the columns of the rows} */
  public RecordSchema schema() {
    return schema;
  }

  /**
   * {@return the path of the next file; it does not exist yet, its folder does}
   *
   * @throws IOException if the folder cannot be made
   */
  public Path next() throws IOException {
    Path file = Files.createDirectories(folder).resolve(split + "-" + files.size() + ".part");
    files.add(file);
    return file;
  }

  /**
   * Gives work to do on another thread. What it returns is run on the thread of the sink, after all
   * that was submitted before, whatever split it is for. Waits if much is under way.
   *
   * @param weight about how many bytes the work holds until its result has been written
   */
  public void submit(long weight, Supplier<WriteAction> work) {
    stage.submit(work, weight);
  }

  /** Gives all files their names, and tells of them. */
  List<WrittenFile> publish(String extension) throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name =
          String.format(Locale.ROOT, "%s-%05d-of-%05d.%s", split, i, files.size(), extension);
      Path file = Files.move(files.get(i), folder.resolve(name));
      written.add(new WrittenFile(folder.getFileName() + "/" + name, Files.size(file)));
    }
    return written;
  }
}

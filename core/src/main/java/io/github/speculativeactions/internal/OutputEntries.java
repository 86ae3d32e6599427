package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose the files of an output folder are. */
final class OutputEntries {

  /** What is there for our own sake, and says nothing of whose folder it is. */
  private static final Set<String> HIDDEN = Set.of(OutputFolder.ENTRIES, OutputFolder.INCOMPLETE);

  /** What a report of ours begins with, however it is laid out. */
  private static final Pattern GENERATOR_MARK =
      Pattern.compile("\\s*\\{\\s*\"generator\"\\s*:\\s*\"" + OutputFolder.GENERATOR + "\"");

  private static final int MARK_BYTES = 256;

  private OutputEntries() {}

  /** Refuses a folder that holds files and is not the output of a run. */
  static void requireOurs(Path folder) throws IOException {
    // In this order, for another run may begin or end between the looks.
    List<String> strangers = visibleNames(folder);
    if (!strangers.isEmpty()
        && !Files.exists(folder.resolve(OutputFolder.INCOMPLETE))
        && !hasOurReport(folder)) {
      throw SpeculativeActionsException.configuration(
          "the output folder '%s' holds files that no earlier run wrote, such as '%s'; give a new or"
                  .formatted(folder, strangers.get(0))
              + " empty folder");
    }
  }

  private static boolean hasOurReport(Path folder) throws IOException {
    Path report = folder.resolve(OutputFolder.REPORT);
    if (!Files.isRegularFile(report)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(report)) {
      String beginning = new String(in.readNBytes(MARK_BYTES), StandardCharsets.UTF_8);
      return GENERATOR_MARK.matcher(beginning).lookingAt();
    }
  }

  /**
   * Refuses an output if a file that no run wrote lies where the next one may take things away: in
   * an entry that the list names a file of or, if there is no list, anywhere.
   */
  static void requireReplaceable(Path folder) throws IOException {
    boolean isListed = Files.exists(folder.resolve(OutputFolder.ENTRIES));
    Collection<String> files = isListed ? written(folder) : visibleNames(folder);
    requireReplaceable(folder, files);
  }

  /**
   * Refuses an output if a file that no run wrote lies in an entry that would be replaced.
   *
   * @param files the paths of files to be replaced or written
   */
  static void requireReplaceable(Path folder, Collection<String> files) throws IOException {
    Set<String> written = written(folder);
    for (String file : filesInEntriesOf(folder, files)) {
      if (!written.contains(file)) {
        throw holdsForeign(folder, file);
      }
    }
  }

  private static SpeculativeActionsException holdsForeign(Path folder, String file) {
    int end = file.indexOf('/');
    Path holder = end < 0 ? folder : folder.resolve(file.substring(0, end));
    return SpeculativeActionsException.configuration(
        "'%s' holds '%s', which no run wrote; move it away or give another folder"
            .formatted(holder, file.substring(end + 1)));
  }

  /**
   * {@return the paths of the files that an earlier run wrote and that are there, in their order}
   *
   * <p>Of what the list names only what is there counts, so that nobody can have us move anything
   * from elsewhere.
   */
  static List<String> listed(Path folder) throws IOException {
    Set<String> written = written(folder);
    return filesInEntriesOf(folder, written).stream().filter(written::contains).toList();
  }

  private static Set<String> written(Path folder) throws IOException {
    Path list = folder.resolve(OutputFolder.ENTRIES);
    if (Files.exists(list)) {
      return Set.copyOf(Files.readAllLines(list));
    }
    return hasOurReport(folder) ? Set.of(OutputFolder.REPORT) : Set.of();
  }

  /** Looks only into the entries that some path begins with: what else is there is not ours. */
  private static List<String> filesInEntriesOf(Path folder, Collection<String> paths)
      throws IOException {
    Set<String> entries =
        paths.stream().map(path -> path.split("/", 2)[0]).collect(Collectors.toSet());
    List<String> files = new ArrayList<>();
    for (String name : visibleNames(folder)) {
      if (entries.contains(name)) {
        files.addAll(FileTree.files(folder, folder.resolve(name)));
      }
    }
    return files;
  }

  private static List<String> visibleNames(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !HIDDEN.contains(name))
          .sorted()
          .toList();
    }
  }
}

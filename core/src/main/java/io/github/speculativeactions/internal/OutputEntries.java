package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose the entries of an output folder are. */
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
    List<String> strangers = names(folder).stream().filter(name -> !HIDDEN.contains(name)).toList();
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
   * {@return the names of the entries that an earlier run wrote and that are there, in their order}
   *
   * <p>Of what the list names only what is there counts, so that nobody can have us move anything
   * from elsewhere.
   */
  static List<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(OutputFolder.ENTRIES);
    Set<String> written = Files.exists(list) ? Set.copyOf(Files.readAllLines(list)) : Set.of();
    return names(folder).stream().filter(written::contains).toList();
  }

  /** {@return the names of the entries of a folder, in their order} */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}

package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that are many in one, with some of their subcommands. Immutable. */
final class SubcommandTable {

  private record Entry(String program, String subcommand) {}

  private final Map<String, Set<String>> byProgram;

  private SubcommandTable(Map<String, Set<String>> byProgram) {
    this.byProgram = byProgram;
  }

  /**
   * {@return the table of such lines: programs, a colon, and their subcommands of one word or two,
   * as in {@code npm yarn: list, config get}; a program may have several lines}
   */
  static SubcommandTable of(String lines) {
    return new SubcommandTable(
        lines
            .lines()
            .flatMap(SubcommandTable::entries)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.groupingBy(
                        Entry::program,
                        Collectors.mapping(Entry::subcommand, Collectors.toUnmodifiableSet())),
                    Map::copyOf)));
  }

  private static Stream<Entry> entries(String line) {
    int colon = line.indexOf(": ");
    List<String> subcommands = List.of(line.substring(colon + 2).split(", ", -1));
    return Stream.of(line.substring(0, colon).split(" ", -1))
        .flatMap(program -> subcommands.stream().map(name -> new Entry(program, name)));
  }

  /** {@return whether the first words that a program is given are one of its subcommands here} */
  boolean has(String program, List<String> words) {
    Set<String> known = byProgram.get(program);
    if (known == null || words.isEmpty()) {
      return false;
    }
    String first = words.get(0);
    return known.contains(first)
        || (words.size() > 1 && known.contains(first + " " + words.get(1)));
  }
}

package io.github.speculativeactions.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob without braces: a folder to start at, and a pattern for each name below it.
 *
 * @param base the part before the first wildcard; empty for the current folder
 * @param names what the names below it must look like, one after the other
 */
record GlobPattern(String base, List<NamePattern> names) {

  GlobPattern {
    names = List.copyOf(names);
  }

  static GlobPattern parse(String path) {
    String[] parts = path.split("/+");
    int fixed = 0;
    while (fixed < parts.length - 1 && !Glob.isPattern(parts[fixed])) {
      fixed++;
    }
    String base = base(path, String.join("/", List.of(parts).subList(0, fixed)));
    List<NamePattern> names = new ArrayList<>();
    for (String part : List.of(parts).subList(fixed, parts.length)) {
      addPart(names, part);
    }
    if (names.get(names.size() - 1).spansFolders()) {
      names.add(NamePattern.of("*"));
    }
    return new GlobPattern(base, names);
  }

  static GlobPattern everythingBelow(String folder) {
    return new GlobPattern(folder, List.of(NamePattern.ANY_FOLDERS, NamePattern.of("*")));
  }

  /** {@return the location of a name below the base} */
  String locate(String relative) {
    return base.isEmpty() || base.endsWith("/") ? base + relative : base + "/" + relative;
  }

  /** Gives the fixed names the slashes back without which they would name another folder. */
  private static String base(String path, String names) {
    if (names.isEmpty()) {
      return path.startsWith("/") ? "/" : "";
    }
    if (LocalLocation.isDrive(names)) {
      // Without it, this is the folder that is current on the drive.
      return names + "/";
    }
    boolean namesServer = path.startsWith("//") && !path.startsWith("///");
    return namesServer ? "/" + names : names;
  }

  private static void addPart(List<NamePattern> names, String part) {
    boolean spans = part.startsWith("**");
    boolean spansAlready = !names.isEmpty() && names.get(names.size() - 1).spansFolders();
    if (spans && !spansAlready) {
      names.add(NamePattern.ANY_FOLDERS);
    }
    // What is glued to the two stars belongs to the last name: **.jsonl is **/*.jsonl.
    if (!part.equals("**")) {
      names.add(NamePattern.of(part));
    }
  }
}

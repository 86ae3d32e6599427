package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells a whole file from one that is cut short, a link that leads nowhere, or nothing. */
final class WholeFile {

  private WholeFile() {}

  /** Whether there is a file, or a link to one, of that size. */
  static boolean is(Path file, long size) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.isRegularFile() && found.size() == size;
    } catch (IOException e) {
      return false;
    }
  }
}

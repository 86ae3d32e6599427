package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Makes whatever becomes part of the cache where nobody looks for it, and moves it to its place.
 *
 * <p>All lies in {@code blobs} and ends with {@code .incomplete}, so what a killed process leaves
 * is seen and removed by the tools of the Hub, and is never taken for a reference or for a file of
 * a snapshot.
 *
 * @param folder of the dataset, whose {@code blobs} exist when something is made
 */
record TemporaryFiles(DatasetFolder folder) {

  /** Ends the names that others, too, give to unfinished downloads. */
  static final String INCOMPLETE = ".incomplete";

  /** Ends the names of ours; Python's have eight digits before {@link #INCOMPLETE}. */
  static final String OURS = ".jvm" + INCOMPLETE;

  /** A name that nobody else uses. */
  Path newName(String beginning) {
    String random = UUID.randomUUID().toString().substring(0, 8);
    return folder.blobs().resolve(beginning + "." + random + OURS);
  }

  /** Replaces a file, or a link, by a file with that content. */
  void replaceByText(Path target, byte[] content) throws IOException {
    Path made = newName(".text");
    try {
      Files.write(made, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(made, target);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Replaces a file, or a link, by a copy. */
  void replaceByCopy(Path target, Path original) throws IOException {
    Path made = newName(".copy");
    try {
      Files.copy(original, made);
      move(made, target);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Replaces a file, or a link, by a link that stays right when the cache is moved as a whole. */
  boolean canReplaceByLink(Path target, Path linked) throws IOException {
    Path made = newName(".link");
    Path fromTarget = target.relativize(linked);
    try {
      // A link is read from the folder it lies in, hence one step up less.
      Files.createSymbolicLink(made, fromTarget.subpath(1, fromTarget.getNameCount()));
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    try {
      move(made, target);
    } finally {
      Files.deleteIfExists(made);
    }
    return true;
  }

  /** Moves a file or link in one step; a link at its new place is replaced, not followed. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}

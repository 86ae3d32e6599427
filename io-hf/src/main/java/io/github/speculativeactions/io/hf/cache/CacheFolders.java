package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Creates folders of the cache without following links that somebody put there. */
final class CacheFolders {

  /** Tells backups to pass over the folder; see https://bford.info/cachedir/. */
  private static final String TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # This file is a cache directory tag created by huggingface_hub.
      # For information about cache directory tags, see:
      #\thttps://bford.info/cachedir/
      """;

  private CacheFolders() {}

  /** Creates the folders that a file is to lie in, as {@link #create} does. */
  static void createFor(Path cache, Path file) throws IOException {
    Path within = cache.relativize(file);
    create(cache, cache.resolve(within.subpath(0, within.getNameCount() - 1)));
  }

  /**
   * Creates a folder and its parents up to the cache's own, and tags the cache.
   *
   * @throws IOException if one cannot be created, or is a link or no folder
   */
  static void create(Path cache, Path folder) throws IOException {
    // The user may have made the cache itself a link; before JDK 20 createDirectories refuses one.
    if (!Files.isDirectory(cache)) {
      Files.createDirectories(cache);
    }
    tag(cache);
    Path reached = cache;
    for (Path name : cache.relativize(folder)) {
      reached = reached.resolve(name);
      createOne(reached);
    }
  }

  private static void createOne(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            folder.toString(), null, "is not a folder, or is a link, which is not followed");
      }
    }
  }

  private static void tag(Path cache) {
    try {
      Path tag = cache.resolve("CACHEDIR.TAG");
      if (!Files.exists(tag, LinkOption.NOFOLLOW_LINKS)) {
        Files.write(tag, TAG.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      // Somebody else tagged it meanwhile, or will have to: the cache works without.
    }
  }
}

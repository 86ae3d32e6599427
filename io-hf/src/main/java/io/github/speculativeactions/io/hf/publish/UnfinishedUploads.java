package io.github.speculativeactions.io.hf.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, for the next run, which parts of large files have arrived.
 *
 * <p>Lies beside the cache of the Hub, in a folder that only its owner may open, since the URLs of
 * an upload are signed: whoever has one may send that part until it expires. Where no such folder
 * can be made nothing is kept. Safe for use by several threads and processes.
 */
final class UnfinishedUploads {

  private static final Logger LOGGER = System.getLogger(UnfinishedUploads.class.getName());

  /** Added to the name of the cache. */
  static final String SUFFIX = "-uploads";

  /** Much longer than any signature holds. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final @Nullable Path folder;
  private final String prefix;

  /**
   * @param prefix what the names of records of this repository on this hub begin with
   */
  private UnfinishedUploads(@Nullable Path folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** {@return those to a repository; what nobody can use any more is deleted} */
  static UnfinishedUploads of(HubOptions options, RepositoryId repository) {
    Path cache = options.cacheFolder().toAbsolutePath();
    Path folder = cache.resolveSibling(cache.getFileName() + SUFFIX);
    // Two hubs may have repositories of one name, which need not go into the name of a file.
    byte[] place = (options.endpoint() + "/datasets/" + repository).getBytes(UTF_8);
    String prefix = FileContent.ofBytes(place).sha256() + "-";
    try {
      create(folder);
      deleteOld(folder);
      return new UnfinishedUploads(folder, prefix);
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, () -> "nothing is kept of unfinished uploads: " + e);
      return new UnfinishedUploads(null, prefix);
    }
  }

  /** {@return where it is kept what has arrived of a file of that hash; null if nowhere} */
  @Nullable Path record(String sha256) {
    return folder == null ? null : folder.resolve(prefix + sha256);
  }

  /** Deletes what is kept of a file, which is stored now. */
  void forget(String sha256) {
    Path record = record(sha256);
    if (record != null) {
      try {
        Files.deleteIfExists(record);
      } catch (IOException e) {
        // The hub will not know the offer any more.
        return;
      }
    }
  }

  private static void create(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder.resolveSibling("."));
      Files.createDirectory(folder, ownersOnly(folder));
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void deleteOld(Path folder) throws IOException {
    List<Path> records;
    try (Stream<Path> all = Files.list(folder)) {
      records = all.toList();
    }
    Instant oldest = Instant.now().minus(KEPT);
    for (Path record : records) {
      if (Files.getLastModifiedTime(record, LinkOption.NOFOLLOW_LINKS)
          .toInstant()
          .isBefore(oldest)) {
        Files.deleteIfExists(record);
      }
    }
  }
}

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, for the next run, which parts of large files have arrived.
 *
 * <p>Lies beside the cache of the Hub, in a folder that only its owner may open, since the URLs of
 * an upload are signed: whoever has one may send that part until it expires. Where there can be no
 * such folder, as on file systems without POSIX permissions, nothing is kept. Safe for use by
 * several threads and processes.
 */
final class UnfinishedUploads {

  private static final Logger LOGGER = System.getLogger(UnfinishedUploads.class.getName());

  /** Beside the cache; a name that nobody else has. */
  static final String FOLDER = ".speculative-actions-uploads";

  /** The hashes of the repository and of the file. */
  private static final Pattern RECORD = Pattern.compile("[0-9a-f]{64}-[0-9a-f]{64}");

  /** Much longer than any signature holds. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final @Nullable PrivateFolder folder;
  private final String prefix;

  /**
   * @param folder null to keep nothing
   * @param prefix what the names of records of this repository on this hub begin with
   */
  private UnfinishedUploads(@Nullable PrivateFolder folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** {@return those to a repository; records that nobody can use any more are deleted} */
  static UnfinishedUploads of(HubOptions options, RepositoryId repository) {
    // Two hubs may have repositories of one name, which need not go into the name of a file.
    byte[] place = (options.endpoint() + "/datasets/" + repository).getBytes(UTF_8);
    String prefix = FileContent.ofBytes(place).sha256() + "-";
    Path parent = options.cacheFolder().toAbsolutePath().getParent();
    if (parent == null) {
      // Nothing lies beside a cache that is the root of a file system.
      return new UnfinishedUploads(null, prefix);
    }
    Path path = parent.resolve(FOLDER);
    try {
      PrivateFolder folder = PrivateFolder.of(path);
      deleteOld(path);
      return new UnfinishedUploads(folder, prefix);
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, () -> "nothing is kept of unfinished uploads: " + e);
      return new UnfinishedUploads(null, prefix);
    }
  }

  /**
   * {@return the lines that are kept of a file of that hash; empty if there are none}
   *
   * @throws IOException if they cannot be read, or others might have written them
   */
  List<String> read(String sha256) throws IOException {
    return folder != null && folder.has(prefix + sha256)
        ? folder.lines(prefix + sha256)
        : List.of();
  }

  /** Begins to keep something of a file, of which nothing is kept yet. */
  void begin(String sha256, String text) throws IOException {
    if (folder != null) {
      folder.create(prefix + sha256, text);
    }
  }

  /** Keeps more of a file. */
  void append(String sha256, String text) throws IOException {
    if (folder != null) {
      folder.append(prefix + sha256, text);
    }
  }

  /** Deletes what is kept of a file, which is stored now. */
  void forget(String sha256) {
    if (folder != null) {
      try {
        Files.deleteIfExists(folder.file(prefix + sha256));
      } catch (IOException e) {
        // The hub will not know the offer any more.
        return;
      }
    }
  }

  private static void deleteOld(Path folder) throws IOException {
    List<Path> records;
    try (Stream<Path> all = Files.list(folder)) {
      records = all.filter(UnfinishedUploads::isRecord).toList();
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

  private static boolean isRecord(Path file) {
    return RECORD.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}

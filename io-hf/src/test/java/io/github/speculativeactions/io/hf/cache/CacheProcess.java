package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Another process that uses the cache, for tests and for {@code ci/hub/share_cache.py}.
 *
 * <pre>
 * fill CACHE ID REVISION COMMIT SOURCE [PAUSE]  stores each file of a folder, as the Hub would name
 *                                               it; waits PAUSE ms before each 64 KiB, or, if it
 *                                               is "held", for the end of input before the second
 * read CACHE ID REVISION TARGET PATH…           copies what is found to another folder
 * </pre>
 */
final class CacheProcess {

  private static final int CHUNK_BYTES = 1 << 16;

  private CacheProcess() {}

  public static void main(String... arguments) throws IOException {
    CachedDataset dataset =
        HubCache.at(Path.of(arguments[1])).dataset(RepositoryId.parse(arguments[2]));
    switch (arguments[0]) {
      case "fill" -> {
        String pause = arguments.length > 6 ? arguments[6] : "0";
        fill(dataset, arguments[3], arguments[4], Path.of(arguments[5]), pause);
      }
      case "read" -> {
        String commit = dataset.commitOf(arguments[3]).orElseThrow();
        for (int i = 5; i < arguments.length; i++) {
          read(dataset, commit, arguments[i], Path.of(arguments[4]));
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void fill(
      CachedDataset dataset, String revision, String commit, Path source, String pause)
      throws IOException {
    Map<String, TreeEntry> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = source.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        Blob plain = Contents.plain(bytes).blob();
        Blob large = Contents.large(bytes).blob();
        tree.put(
            path,
            path.endsWith(".parquet")
                ? TreeEntry.ofLfs(plain.size(), plain.etag(), large.etag())
                : TreeEntry.ofGit(plain.size(), plain.etag()));
      }
    }
    dataset.rememberTree(commit, tree);
    dataset.remember(revision, commit);
    tree.forEach(
        (path, entry) ->
            dataset.store(
                commit, path, entry.blob(), offset -> slow(source.resolve(path), offset, pause)));
  }

  private static InputStream slow(Path file, long offset, String pause) throws IOException {
    System.out.println("from " + offset + " of " + file.getFileName());
    InputStream bytes = Channels.newInputStream(FileChannel.open(file).position(offset));
    return new InputStream() {
      private boolean isFirst = true;

      @Override
      public int read() throws IOException {
        return bytes.read();
      }

      @Override
      public int read(byte[] buffer, int start, int length) throws IOException {
        pause(pause, isFirst);
        isFirst = false;
        return bytes.read(buffer, start, Math.min(length, CHUNK_BYTES));
      }

      @Override
      public void close() throws IOException {
        bytes.close();
      }
    };
  }

  private static void pause(String pause, boolean isFirst) throws IOException {
    if (!pause.equals("held")) {
      try {
        Thread.sleep(Long.parseLong(pause));
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    } else if (!isFirst) {
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void read(CachedDataset dataset, String commit, String path, Path target)
      throws IOException {
    Path found = dataset.find(commit, path).orElseThrow();
    TreeEntry listed = dataset.tree(commit).orElseThrow().get(path);
    if (listed == null || listed.blob().size() != Files.size(found)) {
      throw new IOException(path + " is listed with another size");
    }
    Path copy = target.resolve(path);
    Files.createDirectories(copy.getParent());
    Files.copy(found, copy);
    System.out.println("found: " + path);
  }
}

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
 * Another process that fills the cache.
 *
 * <p>{@code CACHE ID REVISION COMMIT SOURCE PAUSE}: it stores each file of the folder SOURCE as the
 * Hub would name it, and waits PAUSE ms before each 64 KiB, or, if that is "held", for the end of
 * input before the second.
 */
final class CacheProcess {

  private static final int CHUNK_BYTES = 1 << 16;

  private CacheProcess() {}

  public static void main(String... arguments) throws IOException {
    CachedDataset dataset =
        HubCache.at(Path.of(arguments[0])).dataset(RepositoryId.parse(arguments[1]));
    fill(dataset, arguments[2], arguments[3], Path.of(arguments[4]), arguments[5]);
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
}

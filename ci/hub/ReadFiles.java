import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.storage.Storages;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads each file that a location stands for from its start to its end, as for JSON Lines.
 *
 * <pre>ReadFiles THREADS STOP_AFTER hash|count LOCATION…</pre>
 *
 * Prints location, bytes, SHA-256 (or nothing) of each. After STOP_AFTER bytes of the first file (0: never) it says
 * "stopped" and waits until it is killed.
 */
class ReadFiles {

  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
    long stopAfter = Long.parseLong(arguments[1]);
    boolean hashes = arguments[2].equals("hash");
    List<Future<String>> lines = new ArrayList<>();
    Storages storages = Storages.discover();
    for (String location : List.of(arguments).subList(3, arguments.length)) {
      for (StoredFile file : storages.forLocation(location).list(location)) {
        lines.add(threads.submit(() -> read(file, stopAfter, hashes)));
      }
    }
    for (Future<String> line : lines) {
      System.out.println(line.get());
    }
    threads.shutdown();
  }

  private static String read(StoredFile file, long stopAfter, boolean hashes) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (InputStream in = file.open()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        bytes += count;
        if (hashes) {
          digest.update(buffer, 0, count);
        }
        if (stopAfter > 0 && bytes >= stopAfter) {
          System.out.println("stopped");
          Thread.sleep(600_000);
        }
      }
    }
    return file.location() + "\t" + bytes + "\t" + (hashes ? HexFormat.of().formatHex(digest.digest()) : "");
  }
}

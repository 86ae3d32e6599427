import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Publishes the files of a folder to alice's repository of the eval dataset; for scripts that measure. */
class PublishFolder {

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(file -> files.put("data/" + file.getFileName(), file));
    }
    HubOptions hub = HubOptions.fromEnvironment(System.getenv(), Path.of(System.getProperty("user.home")));
    System.out.println(
        HubPublisher.of(hub, HubTarget.of("alice")).publish(Dataset.EVAL, files).commit());
  }
}

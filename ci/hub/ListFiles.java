import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.storage.Storages;
import java.io.IOException;

/** Prints for each location, a line of its own, the files that it stands for, or what is wrong with it. */
class ListFiles {

  public static void main(String[] locations) throws IOException {
    Storages storages = Storages.discover();
    for (String location : locations) {
      StringBuilder line = new StringBuilder();
      try {
        for (StoredFile file : storages.forLocation(location).list(location)) {
          line.append(line.isEmpty() ? "" : "\t").append(file.location());
        }
      } catch (SpeculativeActionsException e) {
        line.append("! ").append(e.getMessage().replace('\n', ' '));
      }
      System.out.println(line);
    }
  }
}

package io.github.speculativeactions.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTest {

  private static final List<String> PATHS =
      List.of(
          ".hidden/a.jsonl",
          "README.md",
          "a.jsonl",
          "data/.b.jsonl",
          "data/a.jsonl",
          "data/b.parquet",
          "data/deep/er/a.jsonl",
          "data/deep/x.jsonl",
          "data2/a.jsonl");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.jsonl",
        "**",
        "**/*.jsonl",
        "**.jsonl",
        "data/*",
        "data/**",
        "data/**/*",
        "data/**/a.jsonl",
        "data/**/er/**/a.jsonl",
        "**/deep/**",
        "data/.*",
        ".hidden/*",
        "*/*/*.jsonl",
        "dat?2/[ab].jsonl",
        "{data,data2}/{a,b}.*",
        "data/[!a].parquet"
      })
  void aGlobStandsForTheSamePathsAsInAFolder(String glob) throws IOException {
    for (String path : PATHS) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    String start = folder.toString().replace('\\', '/') + "/";

    List<String> local =
        new LocalStorage()
            .list(start + glob).stream()
                .map(file -> file.location().substring(start.length()))
                .toList();

    assertThat(local).isNotEmpty();
    assertThat(PATHS.stream().filter(PathGlob.parse(glob)::matches)).isEqualTo(local);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data", "data/deep"})
  void belowAFolderIsEveryFileThatIsNotHidden(String name) {
    PathGlob below = PathGlob.everythingBelow(name);
    String start = name.isEmpty() ? "" : name + "/";
    assertThat(PATHS.stream().filter(below::matches))
        .isNotEmpty()
        .isEqualTo(
            PATHS.stream()
                .filter(path -> path.startsWith(start) && !path.matches("(.*/)?\\..*"))
                .toList());
  }
}

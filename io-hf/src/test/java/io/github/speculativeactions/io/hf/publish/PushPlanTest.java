package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.hf.cache.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushPlanTest {

  private static final FileContent ROWS =
      FileContent.ofBytes("rows".getBytes(StandardCharsets.UTF_8));
  private static final TreeEntry OTHER = TreeEntry.ofGit(4, "0".repeat(40));

  @Test
  void contentIsNamedAsGitAndLfsNameIt() {
    FileContent hello = FileContent.ofBytes("hello\n".getBytes(StandardCharsets.UTF_8));

    assertThat(hello.gitSha1()).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    assertThat(hello.sha256())
        .isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
  }

  @Test
  void whatIsThereWithTheSameContentIsLeftAlone() {
    PushPlan plan =
        planOf(
            Map.of(
                "data/train-0.parquet", TreeEntry.ofLfs(4, "1".repeat(40), ROWS.sha256()),
                "notes.txt", TreeEntry.ofGit(4, ROWS.gitSha1())),
            Map.of("data/train-0.parquet", ROWS, "notes.txt", ROWS));

    assertThat(plan.isDone()).isTrue();
  }

  @Test
  void whatIsNewOrOtherwiseIsChanged() {
    PushPlan plan =
        planOf(
            Map.of("data/train-0.parquet", OTHER),
            Map.of("data/train-0.parquet", ROWS, "notes.txt", ROWS));

    assertThat(plan.changed()).containsOnlyKeys("data/train-0.parquet", "notes.txt");
  }

  @Test
  void onlyWhatIsCalledAsOurShardsAreAndIsNotOfOthersIsRemoved() {
    Map<String, TreeEntry> there =
        Map.of(
            "data/train-00001-of-00002.parquet", OTHER,
            "data/test-00000-of-00001.jsonl", OTHER,
            "data/test-hard.jsonl", OTHER,
            "data/train-0.parquet", OTHER,
            "data/validation-00000-of-00001.parquet", OTHER,
            "data/train-more/0.parquet", OTHER,
            "small/train-00000-of-00001.parquet", OTHER,
            "README.md", OTHER);
    Set<String> others = Set.of("data/test-00000-of-00001.jsonl");

    assertThat(planOf(there, Map.of()).removed().files())
        .containsExactly("data/test-00000-of-00001.jsonl", "data/train-00001-of-00002.parquet");
    assertThat(PushPlan.of(there, Map.of(), others, Set.of("gold")).removed())
        .isEqualTo(new Removed(List.of("data/train-00001-of-00002.parquet"), List.of("gold")));
  }

  private static PushPlan planOf(Map<String, TreeEntry> there, Map<String, FileContent> ours) {
    return PushPlan.of(there, ours, Set.of(), Set.of());
  }
}

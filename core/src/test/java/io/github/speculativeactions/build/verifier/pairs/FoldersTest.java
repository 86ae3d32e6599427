package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.internal.SamePath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldersTest {

  @Property(tries = 2_000)
  void pathsAreComparedAsTheirTextsWouldBe(
      @ForAll("paths") String path, @ForAll("paths") String other) {
    boolean isSame = SamePath.isSame(SamePath.normal(path), SamePath.normal(other));

    assertThat(Spelling.of(path).mayBe(Spelling.of(other)))
        .as("%s and %s", path, other)
        .isEqualTo(isSame);
  }

  @Property(tries = 500)
  void twoPathsInOneTextNeverHideThatItMayBeTheSame(
      @ForAll("paths") String path, @ForAll("paths") String other) {
    String text = "diff %s %s".formatted(path, other);
    String fromAbove = "diff %s %s".formatted(fromAbove(path), fromAbove(other));

    assertThat(Spelling.of(text).mayBe(Spelling.of(fromAbove))).isTrue();
    assertThat(Spelling.of(fromAbove).mayBe(Spelling.of(text))).isTrue();
  }

  private static String fromAbove(String path) {
    return path.startsWith("/") ? path : "/top/" + path;
  }

  @Provide
  static Arbitrary<String> paths() {
    Arbitrary<String> parts = Arbitraries.of("a", "b", ".", "");
    return Combinators.combine(
            Arbitraries.of("", "/", "./"),
            parts.list().ofMaxSize(3).map(folders -> String.join("/", folders)),
            Arbitraries.of("x", "y"),
            Arbitraries.of("", "/"))
        .as(
            (root, folders, name, end) ->
                root + folders + (folders.isEmpty() ? "" : "/") + name + end);
  }

  @Test
  void beyondTheFourthFolderPathsAreTakenForTheSame() {
    assertThat(Spelling.of("p/4/3/2/1/x").mayBe(Spelling.of("q/4/3/2/1/x"))).isTrue();
    assertThat(Spelling.of("p/3/2/1/x").mayBe(Spelling.of("q/3/2/1/x"))).isFalse();
  }
}

package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** What comes out of a damaged file is rows or a refusal, within ten seconds and 256 MB of heap. */
class DamagedFilesTest {

  private static final SmallJvm JVM = new SmallJvm("256m", Duration.ofSeconds(10));

  @Property(tries = 10_000)
  void damageEndsInRowsOrARefusal(
      @ForAll("files") Path file, @ForAll("damages") List<Damage> damages) throws IOException {
    byte[] damaged = Files.readAllBytes(file);
    for (Damage damage : damages) {
      damaged = damage.applyTo(damaged);
    }
    Answer answer = JVM.read(damaged);
    assertThat(answer.kind()).as(answer.message()).isNotEqualTo(Answer.Kind.FAILED);
    if (answer.message().contains("row group") && answer.message().contains(", row ")) {
      assertThat(answer.message()).containsAnyOf("column '", "column [");
    }
    Statistics.collect(answer.kind(), answer.good() > 0);
    Statistics.coverage(
        coverage -> {
          coverage.check(Answer.Kind.WHOLE, true).percentage(share -> share > 10);
          coverage.check(Answer.Kind.REFUSED, true).percentage(share -> share > 3);
          coverage.check(Answer.Kind.REFUSED, false).percentage(share -> share < 85);
        });
  }

  @Provide
  Arbitrary<Path> files() {
    return Arbitraries.of(ForeignFiles.all());
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return DamageArbitraries.damages();
  }

  @AfterContainer
  static void endJvm() {
    JVM.close();
  }
}

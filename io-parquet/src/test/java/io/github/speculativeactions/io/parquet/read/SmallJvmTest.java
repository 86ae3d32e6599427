package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The tests of damaged files trust that these are noticed. */
class SmallJvmTest {

  private static final byte[] FILE =
      new HandMadeFile("required int32 a;", 1).column("", "", 1).bytes();

  @Test
  void anAnswerThatDoesNotComeInTimeIsAFailure() {
    try (SmallJvm jvm = new SmallJvm("64m", Duration.ofMillis(1))) {
      assertThat(jvm.read(FILE).message()).contains("TimeoutException");
    }
  }

  @Test
  void aProcessThatRunsOutOfMemoryIsAFailureAndTheNextOneAnswers() {
    try (SmallJvm jvm = new SmallJvm("16m", Duration.ofSeconds(30))) {
      assertThat(jvm.read(new byte[64 << 20]).kind()).isEqualTo(Answer.Kind.FAILED);
      assertThat(jvm.read(FILE)).isEqualTo(FileReads.read(FILE));
    }
  }
}

package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.eval.EvalSchema;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records made by hand do not pass the spool, which mends their text. */
class HalfSurrogatePairTest {

  static Stream<RowEncoder> encoders() {
    return Stream.of(new JsonlEncoder(), new CsvEncoder());
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void isWrittenAsAnEscapeAndNotReplacedInSilence(RowEncoder encoder) {
    Trace trace =
        Trace.builder().message(Message.user("a\ud83d")).message(Message.assistant("b")).build();
    EvalRecord record = EvalRecordBuilder.reference().build(trace.steps().get(0));

    String row = new String(encoder.row(EvalSchema.reference(), record), StandardCharsets.UTF_8);

    assertThat(row).contains("a\\uD83D");
  }
}

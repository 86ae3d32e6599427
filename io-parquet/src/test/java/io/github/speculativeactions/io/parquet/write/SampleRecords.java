package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.testing.TestBuilds;
import io.github.speculativeactions.testing.TraceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Records for tests. */
final class SampleRecords {

  private SampleRecords() {}

  /** {@return the proposer and verifier records of generated traces, as a build makes them} */
  static List<DatasetRecord> ofTraces(int count) {
    TraceGenerator generator = TraceGenerator.seeded(11).observationWords(40);
    List<Trace> traces = LongStream.range(0, count).mapToObj(generator::trace).toList();
    List<DatasetRecord> records = new ArrayList<>();
    ProposerRecordBuilder proposer =
        ProposerRecordBuilder.reference()
            .classifier(TestBuilds.anyType())
            .framing(Framing.reference());
    traces.forEach(trace -> records.addAll(proposer.buildAll(trace)));
    records.addAll(
        VerifierRecordBuilder.reference().classifier(TestBuilds.anyType()).buildAll(traces, 1));
    return records;
  }

  /** {@return a record with this prompt and one word to answer} */
  static ProposerRecord record(String traceId, int step, List<Message> prompt) {
    return new ProposerRecord(
        prompt,
        List.of(Message.assistant("ok")),
        ActionType.TOOL_CALL,
        List.of(),
        new Provenance(
            "sample", traceId, traceId, step, Outcome.UNKNOWN, "none", 1, SideEffect.UNKNOWN));
  }

  /**
   * {@return the records of a trace in which each step adds one message of so many letters}
   *
   * @param letters in each message
   */
  static List<ProposerRecord> growing(String traceId, int steps, int letters) {
    List<Message> messages = new ArrayList<>();
    List<ProposerRecord> records = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      String number = traceId + "-" + step + "-";
      messages.add(Message.user(number + "x".repeat(letters - number.length())));
      records.add(record(traceId, step, List.copyOf(messages)));
    }
    return records;
  }
}

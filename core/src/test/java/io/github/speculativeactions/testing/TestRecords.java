package io.github.speculativeactions.testing;

import io.github.speculativeactions.audit.BaselineAudit;
import io.github.speculativeactions.audit.DistributionBuilder;
import io.github.speculativeactions.audit.GroupReport;
import io.github.speculativeactions.audit.LabelTally;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LengthAudit;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutAudit;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.build.eval.EvalSchema;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierSchema;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.split.GroupBy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of generated steps, for what takes records. */
public final class TestRecords {

  private static final TraceGenerator GENERATOR = TraceGenerator.seeded(5);

  private TestRecords() {}

  /** {@return the columns of the reference's three datasets} */
  public static List<RecordSchema> schemas() {
    return List.of(ProposerSchema.reference(), VerifierSchema.reference(), EvalSchema.reference());
  }

  /** {@return the proposer record of a number} */
  public static ProposerRecord proposer(int number) {
    return ProposerRecordBuilder.reference()
        .classifier(TestBuilds.anyType())
        .framing(Framing.reference())
        .build(step(number));
  }

  /** {@return the verifier record of a number} */
  public static VerifierRecord verifier(int number) {
    Step step = step(number);
    ActionType right = TestBuilds.anyType().classify(step).actionType();
    ActionType wrong = right == ActionType.BLOCKED ? ActionType.TOOL_CALL : ActionType.BLOCKED;
    return VerifierRecordBuilder.reference().classifier(TestBuilds.anyType()).build(step, wrong);
  }

  /** {@return the eval record of a number} */
  public static EvalRecord eval(int number) {
    return EvalRecordBuilder.reference().classifier(TestBuilds.anyType()).build(step(number));
  }

  /** {@return the report of a build that read nothing} */
  public static BuildReport report() {
    return report(null);
  }

  /** {@return the same report, with measures of nothing} */
  public static BuildReport measuredReport() {
    return report(
        new Measures(
            new LabelTally().report(),
            new DistributionBuilder().build(),
            new LengthAudit("estimate", 8_192, LengthAudit.DEFAULT_MAX_TOKENS).report(),
            new GroupReport(GroupBy.INSTANCE, Map.of()),
            new LeakageReport("instance", 5, 64, 0.8, 0.05, List.of(), List.of()),
            new ShortcutAudit(List.of()).report(),
            new BaselineAudit().report()));
  }

  private static BuildReport report(@Nullable Measures measures) {
    return new BuildReport(
        Status.COMPLETED,
        "test",
        "reference",
        42,
        TestOptions.reference(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        measures);
  }

  private static Step step(int number) {
    return GENERATOR.trace(number, 2).steps().get(1);
  }
}

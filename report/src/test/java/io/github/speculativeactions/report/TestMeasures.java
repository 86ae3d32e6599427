package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.BaselineReport.Baseline;
import io.github.speculativeactions.audit.Distribution;
import io.github.speculativeactions.audit.Distribution.Bin;
import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.audit.GroupReport;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.LengthReport.TooLong;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.audit.ShortcutReport.Kind;
import io.github.speculativeactions.audit.ShortcutReport.Probe;
import io.github.speculativeactions.audit.Trainer;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Measures such as a build of some thousand traces may have. */
final class TestMeasures {

  private TestMeasures() {}

  static Measures all() {
    return new Measures(
        labels(),
        bell(1, 160, 14, 5_000),
        lengths(),
        groups(Map.of(GroupBy.INSTANCE, 5_000L)),
        leakage(3),
        shortcuts(),
        baselines());
  }

  /** Those of shuffled rows whose labels come from single words. */
  static Measures ofReference() {
    List<Long> confidences = new ArrayList<>(Collections.nCopies(101, 0L));
    confidences.set(100, 73_669L);
    return new Measures(
        new LabelReport(
            73_669, confidences, Map.of("unknown", 73_669L), Map.of("reference: no rule", 73_669L)),
        bell(1, 160, 14, 5_000),
        lengths(),
        groups(Map.of()),
        leakageOf(new Overlap(Part.TRAIN, Part.EVAL, 17, 124, 500, 10, List.of())),
        new ShortcutReport(
            20_000,
            List.of(
                kind("other_state", 32, 0.611, 0.634, 0.702),
                kind("label_only", 137, 0.958, 0.991, 0.991))),
        withoutEval());
  }

  /** The baselines where no trace is for the eval alone. */
  private static BaselineReport withoutEval() {
    return new BaselineReport(
        5_000,
        73_669,
        0,
        0,
        List.of(new Baseline("majority", Estimate.NONE, Estimate.NONE, Double.NaN)));
  }

  static LabelReport labels() {
    List<Long> confidences = new ArrayList<>(Collections.nCopies(101, 0L));
    long[][] counts = {
      {99, 41_000}, {97, 12_000}, {93, 6_200}, {88, 7_100}, {71, 4_300}, {52, 2_400}, {30, 669}
    };
    long steps = 0;
    for (long[] count : counts) {
      confidences.set((int) count[0], count[1]);
      steps += count[1];
    }
    return new LabelReport(
        steps,
        confidences,
        Map.of("read_only", 40_117L, "idempotent", 11_020L, "mutating", 21_912L, "unknown", 620L),
        Map.of(
            "tool str_replace_editor view",
            19_004L,
            "shell grep",
            9_120L,
            "edit after a failed check",
            3_310L));
  }

  private static GroupReport groups(Map<GroupBy, Long> traces) {
    return new GroupReport(GroupBy.INSTANCE, traces);
  }

  static LengthReport lengths() {
    return new LengthReport(
        "estimate",
        null,
        8_192,
        List.of(
            rows("proposer-sft", "train", 58_000, new TooLong(Trainer.SFT, 0, 120)),
            rows("proposer-sft", "test", 6_400, new TooLong(Trainer.SFT, 0, 14)),
            rows(
                "verifier-pref",
                "train",
                21_000,
                new TooLong(Trainer.DPO, 3, 0),
                new TooLong(Trainer.REWARD, 0, 3)),
            rows(
                "verifier-pref",
                "test",
                2_300,
                new TooLong(Trainer.DPO, 0, 0),
                new TooLong(Trainer.REWARD, 0, 0)),
            rows("eval", "test", 2_000)));
  }

  private static LengthReport.Rows rows(
      String dataset, String split, long rows, TooLong... trainers) {
    return new LengthReport.Rows(
        dataset,
        split,
        rows,
        0,
        bell(210, 8_600, 3_900, rows),
        bell(240, 9_400, 4_200, rows),
        List.of(trainers));
  }

  static LeakageReport leakage(long near) {
    List<String> examples =
        near == 0 ? List.of() : List.of("swe-smith a__b.1 step 3 is like c__d.2 step 3");
    return leakageOf(
        new Overlap(Part.TRAIN, Part.TEST, 0, 0, 6_391, near, examples),
        new Overlap(Part.TRAIN, Part.EVAL, 0, 0, 7_004, 0, List.of()),
        new Overlap(Part.TEST, Part.EVAL, 0, 0, 7_004, 0, List.of()));
  }

  static LeakageReport leakageOf(Overlap... overlaps) {
    return leakageOf(7_004, overlaps);
  }

  static LeakageReport leakageOf(long evalPrompts, Overlap... overlaps) {
    return new LeakageReport(
        "instance",
        5,
        128,
        0.8,
        0.05,
        List.of(
            new PartSize(Part.TRAIN, 79_000, 3_904, 410, 57_120, 9_000),
            new PartSize(Part.TEST, 8_700, 488, 90, 6_391, 6_391),
            new PartSize(Part.EVAL, evalPrompts, evalPrompts / 14, 71, evalPrompts, evalPrompts)),
        List.of(overlaps));
  }

  static ShortcutReport shortcuts() {
    return new ShortcutReport(
        20_000,
        List.of(
            kind("sibling", 6_210, 0.514, 0.497, 0.531),
            kind("corrected", 1_904, 0.548, 0.523, 0.561),
            kind("perturbed", 12_310, 0.502, 0.508, 0.517),
            kind("other_state", 2_871, 0.611, 0.634, 0.702)));
  }

  private static Kind kind(String name, long pairs, double length, double word, double bag) {
    return new Kind(
        name,
        pairs,
        List.of(
            new Probe("length", pairs / 2, around(length, 0.012)),
            new Probe("first_word", pairs / 2, around(word, 0.012)),
            new Probe("bag_of_words", pairs / 2, around(bag, 0.014))));
  }

  static BaselineReport baselines() {
    return new BaselineReport(
        3_904,
        57_120,
        502,
        7_004,
        List.of(
            new Baseline("majority", around(0.302, 0.01), around(0.741, 0.01), 1.19),
            new Baseline("repeat_last", around(0.351, 0.011), around(0.742, 0.01), 1.24),
            new Baseline("markov_1", around(0.437, 0.012), around(0.861, 0.009), 1.33),
            new Baseline("markov_2", around(0.487, 0.012), around(0.881, 0.008), 1.38)));
  }

  private static Estimate around(double value, double half) {
    return new Estimate(value, value - half, value + half);
  }

  /** Bins whose bounds grow by an eighth, with most of the numbers near the middle. */
  private static Distribution bell(long min, long max, long middle, long count) {
    List<Bin> bins = new ArrayList<>();
    long from = min;
    while (from <= max) {
      long to = Math.min(max, Math.max(from, from + from / 8 - 1));
      double distance = Math.log((double) from / middle);
      long here = Math.round(count * 0.12 * Math.exp(-distance * distance * 1.6));
      if (here > 0) {
        bins.add(new Bin(from, to, here));
      }
      from = to + 1;
    }
    return new Distribution(count, min, middle, middle * 2, max, bins);
  }
}

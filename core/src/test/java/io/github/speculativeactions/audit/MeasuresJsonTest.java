package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.BaselineReport.Baseline;
import io.github.speculativeactions.audit.Distribution.Bin;
import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.audit.LengthReport.Rows;
import io.github.speculativeactions.audit.LengthReport.TooLong;
import io.github.speculativeactions.audit.ShortcutReport.Kind;
import io.github.speculativeactions.audit.ShortcutReport.Probe;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MeasuresJsonTest {

  private static final Distribution THREE =
      new Distribution(1, 3, 3, 3, 3, List.of(new Bin(3, 3, 1)));
  private static final LeakageReport LEAKAGE =
      new LeakageReport(
          "instance",
          5,
          64,
          0.8,
          0.05,
          List.of(new PartSize(Part.TRAIN, 90, 7, 30, 70, 60)),
          List.of(new Overlap(Part.TRAIN, Part.EVAL, 0, 1, 20, 2, List.of("a 3 = b 4"))));

  @Test
  void everyMeasureHasItsFields() {
    Measures measures =
        new Measures(
            labels(),
            THREE,
            new LengthReport(
                "words",
                256,
                512,
                List.of(
                    new Rows(
                        "proposer-sft",
                        "train",
                        1,
                        0,
                        THREE,
                        THREE,
                        List.of(new TooLong(Trainer.SFT, 1, 2))))),
            new GroupReport(
                GroupBy.REPOSITORY, Map.of(GroupBy.REPOSITORY, 9L, GroupBy.INSTANCE, 1L)),
            LEAKAGE,
            new ShortcutReport(
                9,
                List.of(
                    new Kind(
                        "sibling",
                        4,
                        List.of(new Probe("length", 2, new Estimate(0.5, 0.25, 0.75)))))),
            new BaselineReport(
                1, 2, 3, 4, List.of(new Baseline("majority", Estimate.NONE, Estimate.NONE, 1.5))));
    assertThat(MeasuresJson.write(measures).toString())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "warnings": ["1 of 10 traces name no repository, and were grouped by instance: others of the same repository can be in another part", "train has rows of 7 groups only: what is measured on fewer than 10 groups says little"],
                      "labels": {
                        "steps": 1,
                        "confidence_percents": {"90": 1},
                        "side_effects": {"read_only": 1},
                        "rules": {"cat": 1}
                      },
                      "steps_per_trace": THREE,
                      "lengths": {
                        "token_counter": "words",
                        "window_tokens": 256,
                        "max_tokens": 512,
                        "datasets": {"proposer-sft": {"train": {
                          "rows": 1,
                          "beyond_window": 0,
                          "trainers": {"SFTTrainer": {"cut": 1, "dropped": 2}},
                          "prompt_tokens": THREE,
                          "row_tokens": THREE
                        }}}
                      },
                      "groups": {
                        "group_by": "repository",
                        "traces_by": {"instance": 1, "repository": 9}
                      },
                      "leakage": LEAKAGE,
                      "shortcuts": {
                        "max_pairs_per_kind": 9,
                        "negative_kinds": {"sibling": {
                          "pairs": 4,
                          "probes": {"length": {
                            "tested_pairs": 2,
                            "accuracy": {"value": 0.5, "low": 0.25, "high": 0.75}
                          }}
                        }}
                      },
                      "baselines": {
                        "train_traces": 1, "train_steps": 2, "eval_traces": 3, "eval_steps": 4,
                        "guesses": {"majority": {
                          "top1": {"value": null, "low": null, "high": null},
                          "top3": {"value": null, "low": null, "high": null},
                          "speedup": 1.5
                        }}
                      }
                    }
                    """
                        .replace(
                            "THREE",
                            "{\"count\":1,\"min\":3,\"median\":3,\"p90\":3,\"max\":3,\"bins\":[[3,3,1]]}")
                        .replace("LEAKAGE", LEAKAGE.toJson()))
                .toString());
  }

  @Test
  void leakageIsAFileOfItsOwn() {
    assertThat(LEAKAGE.toJson())
        .isEqualTo(
            """
            {
              "clean" : false,
              "group_by" : "instance",
              "shingle_words" : 5,
              "signature_values" : 64,
              "near_threshold" : 0.8,
              "boilerplate_share" : 0.05,
              "parts" : {
                "train" : {
                  "rows" : 90,
                  "groups" : 7,
                  "largest_group_rows" : 30,
                  "prompts" : 70,
                  "compared_prompts" : 60
                }
              },
              "overlaps" : [ {
                "first" : "train",
                "second" : "eval",
                "shared_groups" : 0,
                "identical_prompts" : 1,
                "compared_prompts" : 20,
                "near_identical_prompts" : 2,
                "examples" : [ "a 3 = b 4" ]
              } ]
            }
            """);
  }

  private static LabelReport labels() {
    LabelTally tally = new LabelTally();
    tally.add(0.9, SideEffect.READ_ONLY, "cat");
    return tally.report();
  }
}

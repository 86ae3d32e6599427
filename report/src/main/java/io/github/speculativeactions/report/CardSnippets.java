package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.sink.RowShape;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.Split;
import java.util.Optional;
import java.util.stream.Collectors;

/** Python that loads a dataset and uses it. */
final class CardSnippets {

  private CardSnippets() {}

  static String load(WrittenOutput output, WrittenDataset dataset) {
    String label = dataset.schema().dataset().label();
    String load =
        """
        from datasets import load_dataset

        rows = load_dataset("./%s")  # this folder, or the name of its repository
        """
            .formatted(label);
    return output.rowShape() == RowShape.FLAT ? load + parseLists(dataset) : load;
  }

  private static String parseLists(WrittenDataset dataset) {
    String names =
        dataset.schema().columns().stream()
            .filter(column -> column.type() == ColumnType.MESSAGES)
            .map(Column::name)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    return """

        import json  # lists of messages are JSON text in CSV

        lists = [%s]
        rows = rows.map(lambda row: {name: json.loads(row[name]) for name in lists})
        """
        .formatted(names);
  }

  /** {@return the use of the rows that the snippet above has loaded; none without rows to learn} */
  static Optional<String> use(WrittenOutput output, WrittenDataset dataset) {
    boolean trains = dataset.splits().stream().anyMatch(split -> split.split() == Split.TRAIN);
    return switch (dataset.schema().dataset()) {
      case PROPOSER -> trains ? Optional.of(train("SFT", output, dataset)) : Optional.empty();
      case VERIFIER -> trains ? Optional.of(train("DPO", output, dataset)) : Optional.empty();
      case EVAL -> Optional.of(measure(dataset));
    };
  }

  private static String train(String kind, WrittenOutput output, WrittenDataset dataset) {
    Measures measures = output.report().measures();
    long maxLength = measures == null ? 8_192 : measures.lengths().maxTokens();
    String rows =
        dataset.splits().stream()
            .map(split -> split.split().label())
            .map(
                split ->
                    "    %s_dataset=rows[\"%s\"],\n"
                        .formatted(split.equals("train") ? "train" : "eval", split))
            .collect(Collectors.joining());
    return """
        from trl import %1$sConfig, %1$sTrainer

        %1$sTrainer(
            model="Qwen/Qwen3-0.6B",
            args=%1$sConfig(max_length=%2$s),
        %3$s).train()
        """
        .formatted(kind, maxLength, rows);
  }

  private static String measure(WrittenDataset dataset) {
    String split = dataset.splits().get(0).split().label();
    boolean parted =
        dataset.schema().columns().stream().anyMatch(column -> column.name().equals("prompt"));
    return """
        right = 0
        for row in rows["%s"]:
            guess = propose(%s)  # your model: a situation in, an action type out
            right += guess == row["action_type"]
        print(right / len(rows["%s"]))
        """
        .formatted(split, parted ? "row[\"prompt\"]" : "row[\"messages\"][:-1]", split);
  }

  /** {@return what the rows are for} */
  static String purpose(Dataset dataset) {
    return switch (dataset) {
      case PROPOSER ->
          "Each row is a situation of a recorded agent run (`prompt`) and the action that the agent"
              + " took next (`completion`). It teaches a model to guess the next action before the"
              + " agent has said it, so that a runtime can start it early.";
      case VERIFIER ->
          "Each row is a situation of a recorded agent run (`prompt`), an action to prefer in it"
              + " (`chosen`) and one to refuse (`rejected`). It teaches a model to tell good guesses"
              + " of the next action from bad ones.";
      case EVAL ->
          "Each row is a situation of a recorded agent run and the action that the agent took next."
              + " It measures a model that guesses actions and one that judges guesses.";
    };
  }
}

package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.examples.score.ClassifierScore;
import io.github.speculativeactions.examples.score.LabelFile;
import io.github.speculativeactions.examples.score.LabelledStep;
import io.github.speculativeactions.examples.score.ScoreText;
import io.github.speculativeactions.storage.Storages;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a classifier on steps that people labelled. */
@Command(
    name = "score",
    description = {
      "Tells how often a classifier is right on steps that people labelled.",
      "Counts by category and by rule, and says how far to trust the confidence.",
      "A line of a file is one step, the lines of a trace in order:",
      "  {\"trace\": NAME, \"step\": N, \"question\": TEXT, \"content\": TEXT,",
      "   \"tool_calls\": [CALL...] or null, \"human_category\": NAME,",
      "   \"allowed\": [NAME...]}",
      "The question is what the user asked first, and may be missing.",
      "The action types of allowed count as right.",
      "Lines of a trace with the same step are other answers to the same.",
      "What it prints:",
      "  accuracy        the share of the steps whose type is an allowed one",
      "  macro recall    the mean of that share over the categories, small ones too",
      "  strict          of the steps alone whose category allows a single type",
      "  confidence      the mean of how sure the answers are",
      "  surest answers  the same of the quarter of the answers with the highest",
      "                  confidence, of the half, and so on"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {"", "Example:", "  speculative-actions score --classifier reference labels.jsonl"})
final class ScoreCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--classifier",
      paramLabel = "NAME",
      description = "What to score: structural or reference. Default: ${DEFAULT-VALUE}")
  private String classifier = "structural";

  @Parameters(
      paramLabel = "LOCATION",
      arity = "1..*",
      description =
          "A file, folder, glob or hf://datasets/ location of labelled steps. Of several files the "
              + "total too.")
  private List<String> locations = List.of();

  ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ActionClassifier chosen = Choices.classifiers().require(classifier).get();
    List<ClassifierScore> scores = new ArrayList<>();
    for (String location : locations) {
      for (StoredFile file : files(location)) {
        ClassifierScore score = ClassifierScore.of(chosen, read(file));
        print(file.location(), score);
        scores.add(score);
      }
    }
    if (scores.size() > 1) {
      print("all %s files".formatted(scores.size()), ClassifierScore.together(scores));
    }
    return Program.DONE;
  }

  private static List<StoredFile> files(String location) {
    try {
      return Storages.discover().forLocation(MistypedLocation.check(location)).list(location);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("'" + location + "' cannot be listed: " + e, e);
    }
  }

  private static List<LabelledStep> read(StoredFile file) {
    try {
      return LabelFile.read(file);
    } catch (CharacterCodingException e) {
      throw SpeculativeActionsException.input("'" + file.location() + "' is not UTF-8 text", e);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
          "'" + file.location() + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private void print(String what, ClassifierScore score) {
    streams.out().println(what);
    streams.out().println(ScoreText.of(score));
  }
}

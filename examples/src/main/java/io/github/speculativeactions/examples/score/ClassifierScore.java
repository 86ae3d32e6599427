package io.github.speculativeactions.examples.score;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How often a classifier is right on labelled steps. Immutable and safe for use by several threads.
 *
 * <p>An answer is right if it is one of the types that the step's category can mean. Shares are
 * from 0 to 1, and 0 where there is nothing to share.
 */
public final class ClassifierScore {

  /** One answer beside the label. */
  private record Answer(LabelledStep labelled, Classification classification) {

    boolean isRight() {
      return labelled.allowed().contains(classification.actionType());
    }

    double confidence() {
      return classification.confidence();
    }
  }

  /**
   * How a group of answers did.
   *
   * @param name what they have in common
   * @param rows how many they are
   * @param right how many of them are right
   * @param confidence what the classifier said of them, on average
   */
  public record Tally(String name, int rows, int right, double confidence) {

    /** {@return the share of right answers} */
    public double accuracy() {
      return rows == 0 ? 0 : (double) right / rows;
    }
  }

  private final List<Answer> answers;

  private ClassifierScore(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** {@return the score of a classifier} */
  public static ClassifierScore of(ActionClassifier classifier, List<LabelledStep> steps) {
    List<Answer> answers = new ArrayList<>();
    for (LabelledStep labelled : steps) {
      answers.add(new Answer(labelled, classifier.classify(labelled.step())));
    }
    return new ClassifierScore(answers);
  }

  /** {@return the score of all the answers of some scores together} */
  public static ClassifierScore together(List<ClassifierScore> scores) {
    return new ClassifierScore(scores.stream().flatMap(score -> score.answers.stream()).toList());
  }

  /** {@return all answers} */
  public Tally all() {
    return tally("all", answers);
  }

  /** {@return the answers to steps whose category means one type alone} */
  public Tally strict() {
    return tally("strict", matching(answer -> answer.labelled.isStrict()));
  }

  /** {@return the mean over the categories of the share of right answers} */
  public double macroRecall() {
    return byCategory().stream().mapToDouble(Tally::accuracy).average().orElse(0);
  }

  /** {@return the answers by the steps' category, in the order of their names} */
  public List<Tally> byCategory() {
    return answers.stream()
        .map(answer -> answer.labelled.category())
        .distinct()
        .sorted()
        .map(name -> tally(name, matching(answer -> answer.labelled.category().equals(name))))
        .toList();
  }

  /** {@return the answers by the rule that gave them, the most used first} */
  public List<Tally> byRule() {
    return answers.stream()
        .map(answer -> answer.classification.rule())
        .distinct()
        .sorted()
        .map(name -> tally(name, matching(answer -> answer.classification.rule().equals(name))))
        .sorted(Comparator.comparingInt(Tally::rows).reversed())
        .toList();
  }

  /** {@return how many steps of each category got which type, both by name} */
  public Map<String, Map<String, Long>> confusion() {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                answer -> answer.labelled.category(),
                TreeMap::new,
                Collectors.groupingBy(
                    answer -> answer.classification.actionType().label(),
                    TreeMap::new,
                    Collectors.counting())));
  }

  /**
   * {@return how the surest answers did}
   *
   * @param share how many of all answers to take, from 0 to 1; of equally sure ones those that come
   *     first
   */
  public Tally surest(double share) {
    int rows = (int) Math.round(share * answers.size());
    List<Answer> surest =
        answers.stream()
            .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
            .limit(rows)
            .toList();
    return tally("surest", surest);
  }

  private List<Answer> matching(Predicate<Answer> condition) {
    return answers.stream().filter(condition).toList();
  }

  private static Tally tally(String name, List<Answer> answers) {
    int right = (int) answers.stream().filter(Answer::isRight).count();
    double confidence = answers.stream().mapToDouble(Answer::confidence).average().orElse(0);
    return new Tally(name, answers.size(), right, confidence);
  }
}

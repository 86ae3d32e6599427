package io.github.speculativeactions.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every situation that some text leads to, and which one follows which on which symbol. */
final class SituationGraph {

  private final List<Situation> situations = new ArrayList<>();
  private final Map<Situation, Integer> numbers = new HashMap<>();
  private final List<int[]> following = new ArrayList<>();

  SituationGraph(Symbols alphabet, Needles needles) {
    numberOf(Situation.AT_START);
    for (int number = 0; number < situations.size(); number++) {
      int[] targets = new int[alphabet.count()];
      for (int symbol = 0; symbol < targets.length; symbol++) {
        targets[symbol] = numberOf(situations.get(number).after(alphabet.sample(symbol), needles));
      }
      following.add(targets);
    }
  }

  private int numberOf(Situation situation) {
    Integer known = numbers.putIfAbsent(situation, situations.size());
    if (known != null) {
      return known;
    }
    situations.add(situation);
    return situations.size() - 1;
  }

  int size() {
    return situations.size();
  }

  Situation situation(int number) {
    return situations.get(number);
  }

  /** {@return the number of the situation that follows} */
  int after(int number, int symbol) {
    return following.get(number)[symbol];
  }

  /** {@return how many situations have no event} */
  int eventless() {
    int count = 0;
    for (Situation situation : situations) {
      count += situation.event().isNone() ? 1 : 0;
    }
    return count;
  }

  /** {@return the numbers of all situations, the start first and those with an event last} */
  int[] eventfulLast() {
    int[] order = new int[situations.size()];
    int eventless = 0;
    int eventful = eventless();
    for (int number = 0; number < order.length; number++) {
      order[situation(number).event().isNone() ? eventless++ : eventful++] = number;
    }
    return order;
  }
}

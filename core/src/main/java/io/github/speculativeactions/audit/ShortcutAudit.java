package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.ShortcutReport.Kind;
import io.github.speculativeactions.audit.ShortcutReport.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how well the right answer of a pair can be told without its prompt.
 *
 * <p>Six probes see the two answers and which tools the row offers: {@code length} which answer is
 * longer, {@code label} the types that their first lines claim, {@code first_word} the first words
 * behind these lines, {@code bag_of_words} all words there, {@code offered_tools} whether one calls
 * a tool that is not offered, {@code equal_arguments} which one has more arguments that are equal
 * to another one of the same call. Each is fitted to the pairs of half the groups and tested on the
 * others; what it cannot tell counts half. Of each kind of negative at most {@value
 * #MAX_PAIRS_PER_KIND} pairs are kept; of more than that every second, fourth and so on, chosen by
 * a hash. The intervals come from a bootstrap over groups.
 *
 * <p>The report depends on the pairs and their order alone. Not safe for use by several threads;
 * {@link PairFeatures} can be made on any.
 */
public final class ShortcutAudit {

  /** How many pairs of each kind are kept. */
  public static final int MAX_PAIRS_PER_KIND = 10_000;

  private static final ShortcutProbe[] PROBES = ShortcutProbe.values();

  private final Map<String, PairSample> kinds = new LinkedHashMap<>();

  /**
   * Creates an audit without pairs.
   *
   * @param negativeKinds the kinds there may be, in the order in which to report them
   */
  public ShortcutAudit(List<String> negativeKinds) {
    for (String kind : negativeKinds) {
      kinds.put(kind, new PairSample(MAX_PAIRS_PER_KIND));
    }
  }

  /**
   * Adds a pair.
   *
   * @param negativeKind its kind, as rows spell it
   * @param group the group of its trace; all pairs of a group are fitted to, or none
   * @param features what the probes may know of it
   * @throws IllegalArgumentException if there is no such kind
   */
  public void add(String negativeKind, String group, PairFeatures features) {
    PairSample sample = kinds.get(negativeKind);
    if (sample == null) {
      throw new IllegalArgumentException(
          "negativeKind must be one of " + kinds.keySet() + ", not " + negativeKind);
    }
    sample.add(group, features);
  }

  /** {@return what the probes reached on the pairs so far; kinds without a pair are left out} */
  public ShortcutReport report() {
    List<Kind> reports = new ArrayList<>();
    kinds.forEach(
        (name, sample) -> {
          if (sample.added() > 0) {
            reports.add(new Kind(name, sample.added(), probe(sample)));
          }
        });
    return new ShortcutReport(MAX_PAIRS_PER_KIND, reports);
  }

  private static List<Probe> probe(PairSample sample) {
    List<PairSample.Pair> tested = sample.tested();
    double[][] successes = new double[tested.size()][PROBES.length];
    for (int i = 0; i < PROBES.length; i++) {
      ShortcutProbe probe = PROBES[i];
      LinearModel model =
          LinearModel.fit(
              sample.fitted().stream().map(pair -> probe.look(pair.features())).toList());
      for (int j = 0; j < tested.size(); j++) {
        successes[j][i] = model.success(probe.look(tested.get(j).features()));
      }
    }
    ClusterBootstrap bootstrap = new ClusterBootstrap(PROBES.length);
    for (int j = 0; j < tested.size(); j++) {
      bootstrap.add(tested.get(j).groupHash() >>> 1, 1, successes[j]);
    }
    List<Estimate> accuracies = bootstrap.estimates();
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < PROBES.length; i++) {
      probes.add(new Probe(PROBES[i].label(), tested.size(), accuracies.get(i)));
    }
    return probes;
  }
}

package io.github.speculativeactions.audit;

import java.util.function.Function;

/** What a probe looks at; each learns a weight for everything that it may see. */
enum ShortcutProbe {
  /** Which side is longer, label line left out. */
  LENGTH("length", PairFeatures::length),
  /** The types that the two label lines claim. */
  LABEL("label", PairFeatures::label),
  /** The first words behind the label lines. */
  FIRST_WORD("first_word", PairFeatures::firstWord),
  /** All words behind the label lines. */
  BAG_OF_WORDS("bag_of_words", PairFeatures::words);

  private final String label;
  private final Function<PairFeatures, Difference> sight;

  ShortcutProbe(String label, Function<PairFeatures, Difference> sight) {
    this.label = label;
    this.sight = sight;
  }

  String label() {
    return label;
  }

  /** What it sees of a pair. */
  Difference look(PairFeatures pair) {
    return sight.apply(pair);
  }
}

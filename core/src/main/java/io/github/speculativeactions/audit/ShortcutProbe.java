package io.github.speculativeactions.audit;

/** What a probe looks at; each learns a weight for everything that it may see. */
enum ShortcutProbe {
  /** Which side is longer, label line left out. */
  LENGTH("length"),
  /** The types that the two label lines claim. */
  LABEL("label"),
  /** The first words behind the label lines. */
  FIRST_WORD("first_word"),
  /** All words behind the label lines. */
  BAG_OF_WORDS("bag_of_words"),
  /** Whether the sides call only tools that the row offers. */
  OFFERED_TOOLS("offered_tools"),
  /** Which side has more arguments that are equal to another one of their call. */
  EQUAL_ARGUMENTS("equal_arguments");

  private final String label;

  ShortcutProbe(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** What it sees of a pair. */
  Difference look(PairFeatures pair) {
    return switch (this) {
      case LENGTH -> pair.length();
      case LABEL -> pair.label();
      case FIRST_WORD -> pair.firstWord();
      case BAG_OF_WORDS -> pair.words();
      case OFFERED_TOOLS -> pair.offeredTools();
      case EQUAL_ARGUMENTS -> pair.equalArguments();
    };
  }
}

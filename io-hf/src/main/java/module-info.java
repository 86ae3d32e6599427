import org.jspecify.annotations.NullMarked;

/** Names and settings of the Hugging Face Hub. */
@NullMarked
module io.github.speculativeactions.io.hf {
  requires static org.jspecify;
  requires transitive io.github.speculativeactions.core;
  requires tools.jackson.core;

  exports io.github.speculativeactions.io.hf;
}

import org.jspecify.annotations.NullMarked;

/** Names and settings of the Hugging Face Hub, and how it is asked. */
@NullMarked
module io.github.speculativeactions.io.hf {
  requires java.net.http;
  requires static org.jspecify;
  requires transitive io.github.speculativeactions.core;
  requires tools.jackson.core;

  exports io.github.speculativeactions.io.hf;
}

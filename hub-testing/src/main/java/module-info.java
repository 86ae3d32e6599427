import org.jspecify.annotations.NullMarked;

/** A Hugging Face Hub for tests. */
@NullMarked
module io.github.speculativeactions.hub.testing {
  requires static org.jspecify;
  requires jdk.httpserver;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports io.github.speculativeactions.hub.testing;
}

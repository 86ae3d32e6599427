import io.github.speculativeactions.io.hf.storage.HubStorage;
import io.github.speculativeactions.storage.Storage;
import org.jspecify.annotations.NullMarked;

/** Files on the Hugging Face Hub. */
@NullMarked
module io.github.speculativeactions.io.hf {
  requires java.net.http;
  requires static org.jspecify;
  requires transitive io.github.speculativeactions.core;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports io.github.speculativeactions.io.hf;
  exports io.github.speculativeactions.io.hf.publish;
  exports io.github.speculativeactions.io.hf.storage;

  provides Storage with
      HubStorage;
}

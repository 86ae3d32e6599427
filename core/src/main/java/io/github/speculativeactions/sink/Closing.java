package io.github.speculativeactions.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Closes several things, each of them even if one before it fails to. */
final class Closing {

  private Closing() {}

  static void all(Collection<? extends Closeable> open) throws IOException {
    @Nullable IOException failure = null;
    for (Closeable one : open) {
      try {
        one.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}

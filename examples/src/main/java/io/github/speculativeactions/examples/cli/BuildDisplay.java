package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.io.hf.publish.PushListener;
import io.github.speculativeactions.pipeline.BuildListener;

/** Shows how a build, and the publishing of it, goes on, until it is closed. */
interface BuildDisplay extends BuildListener, PushListener, AutoCloseable {

  /** {@return the display that fits what progress is shown on} */
  static BuildDisplay on(Streams streams) {
    return switch (streams.display()) {
      case TERMINAL -> new BarDisplay(streams.err());
      case LINES -> new LineDisplay(streams.err());
    };
  }

  @Override
  void close();
}

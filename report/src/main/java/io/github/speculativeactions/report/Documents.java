package io.github.speculativeactions.report;

import io.github.speculativeactions.sink.OutputDocument;
import java.util.List;

/**
 * The documents that a build should have unless there is a reason.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class Documents {

  private Documents() {}

  /** {@return a card for each dataset, and one page about the build} */
  public static List<OutputDocument> standard() {
    return List.of(DatasetCards.builder().build(), new HtmlReport());
  }
}

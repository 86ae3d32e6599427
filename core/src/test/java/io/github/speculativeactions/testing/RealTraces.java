package io.github.speculativeactions.testing;

import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.source.RowTraceSource;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads recorded traces of others, which lie beside the project. */
public final class RealTraces {

  private RealTraces() {}

  /**
   * {@return the traces of a file in {@code ../shared/traces}, in order}
   *
   * @throws org.opentest4j.TestAbortedException if it is missing, as {@link SharedData#require}
   */
  public static List<Trace> read(RowTraceSource source, String file) {
    String path = SharedData.require("traces/" + file).toString();
    List<Trace> traces = new ArrayList<>();
    try {
      StoredFile stored = new LocalStorage().list(path).get(0);
      try (RowReader rows =
          RowFormats.builtIn().forFile(stored).orElseThrow().open(RowRequest.of(stored))) {
        rows.forEachRemaining(row -> traces.add(source.trace(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return traces;
  }
}

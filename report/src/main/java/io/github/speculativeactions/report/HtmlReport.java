package io.github.speculativeactions.report;

import io.github.speculativeactions.sink.OutputDocument;
import io.github.speculativeactions.sink.WrittenOutput;
import java.util.Map;

/**
 * One page about a build, {@code report.html}: figures, plots, audits, and rows to read. It holds
 * all it needs, asks for nothing from elsewhere, and runs no script.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class HtmlReport implements OutputDocument {

  /** Creates the document; it has no options. */
  public HtmlReport() {}

  @Override
  public Map<String, String> render(WrittenOutput output) {
    return Map.of("report.html", ReportPage.of(output));
  }
}

package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page about a build, from its head to its foot. */
final class ReportPage {

  private static final String STYLE = "report.css";

  private final WrittenOutput output;
  private final BuildReport report;
  private final Markup html = new Markup();

  private ReportPage(WrittenOutput output) {
    this.output = output;
    this.report = output.report();
  }

  static String of(WrittenOutput output) {
    return new ReportPage(output).write();
  }

  private String write() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    writeHead();
    html.open("body").line();
    writeTop();
    html.open("main").line();
    writeSummary();
    writeInputs();
    for (WrittenDataset dataset : output.datasets()) {
      DatasetSection.write(html, report, dataset);
    }
    Measures measures = report.measures();
    if (measures != null) {
      new MeasuresSections(html, measures, report).write();
    }
    section("options", "Options");
    Tables.options(report).writeTo(html);
    // The section, main, body and the page.
    return html.close().close().close().close().line().toString();
  }

  private void writeHead() {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    // Should markup of a trace ever slip through, it still cannot load or run anything.
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.element("title", "speculative-actions: build report");
    html.open("style").raw(style()).close().close().line();
  }

  private void writeTop() {
    html.open("header").open("div", "class", "top");
    html.element("h1", "Build report");
    html.element(
        "p",
        "speculative-actions %s · profile %s · seed %s · %s files"
            .formatted(report.version(), report.profile(), report.seed(), output.extension()));
    html.open("nav", "aria-label", "Parts of this page");
    link("summary", "Summary");
    link("inputs", "Inputs");
    for (WrittenDataset dataset : output.datasets()) {
      String label = dataset.schema().dataset().label();
      link(label, label);
    }
    if (report.measures() != null) {
      MeasuresSections.TITLES.forEach(this::link);
    }
    link("options", "Options");
    html.close().close().close().line();
  }

  private void link(String id, String title) {
    html.element("a", title, "href", "#" + id).line();
  }

  private void writeSummary() {
    section("summary", "Summary");
    html.open("div", "class", "tiles");
    tile(Numbers.count(report.traces()), "traces");
    tile(Numbers.count(report.steps()), "steps");
    for (WrittenDataset dataset : output.datasets()) {
      String label = dataset.schema().dataset().label();
      tile(
          Numbers.count(dataset.rows()),
          "%s rows, %s".formatted(label, Numbers.bytes(dataset.bytes())));
    }
    html.close();
    Tables.findings(Findings.of(report)).writeTo(html);
    html.close().line();
  }

  private void tile(String number, String what) {
    html.open("div", "class", "tile");
    html.element("strong", number).element("span", what).close();
  }

  private void writeInputs() {
    section("inputs", "Inputs");
    Tables.inputs(report.inputs(), location -> location).writeTo(html);
    Table skipped = Tables.skipped(report.inputs());
    if (!skipped.isEmpty()) {
      Html.heading(html, "Skipped");
      skipped.writeTo(html);
    }
    Html.heading(html, "Outcomes");
    Tables.outcomes(report).writeTo(html);
    html.close().line();
  }

  private void section(String id, String title) {
    html.open("section", "id", id).element("h2", title).line();
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of this library is damaged: " + STYLE, e);
    }
  }
}

package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.audit.Distribution.Bin;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.report.Confidences.Point;
import io.github.speculativeactions.report.HistogramChart.Labels;
import io.github.speculativeactions.report.HistogramChart.Limit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

  private static final Labels LABELS = new Labels("steps", "Steps", "steps in a trace", "traces");

  @Test
  void everyPlotIsAnSvgWithATitleAndADescription() throws Exception {
    Map<String, String> files = DatasetCards.builder().build().render(TestOutput.measured());
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".svg")) {
        Document svg = parse(file.getValue());
        assertThat(svg.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      }
    }
  }

  @Test
  void aColumnIsAsHighAsItsCountAndTheHighestFillsThePlot() throws Exception {
    List<Element> bars =
        bars(HistogramChart.of(LABELS, List.of(new Bin(1, 1, 50), new Bin(2, 2, 100)), null));
    assertThat(bars).hasSize(2);
    double lower = number(bars.get(0), "height");
    double higher = number(bars.get(1), "height");
    assertThat(higher).isEqualTo(180);
    assertThat(lower).isEqualTo(90);
  }

  @Test
  void aBinIsWhereItsNumbersAreAndNoneReachesBeyondThePicture() throws Exception {
    List<Bin> bins = List.of(new Bin(0, 0, 1), new Bin(9, 9, 1), new Bin(90, 99, 1));
    List<Element> bars = bars(HistogramChart.of(LABELS, bins, new Limit(500, "limit")));
    double end = 0;
    for (Element bar : bars) {
      assertThat(number(bar, "x")).isGreaterThanOrEqualTo(end);
      end = number(bar, "x") + number(bar, "width");
    }
    assertThat(end).isLessThan(Chart.WIDTH);
  }

  @Test
  void theLimitStandsRightOfAllThatIsBelow() throws Exception {
    Document svg =
        parse(HistogramChart.of(LABELS, List.of(new Bin(10, 11, 5)), new Limit(100, "limit")));
    Element mark =
        elements(svg, "line").stream()
            .filter(line -> line.getAttribute("class").equals("mark"))
            .findFirst()
            .orElseThrow();
    Element bar = bars(svg).get(0);
    assertThat(number(mark, "x1")).isGreaterThan(number(bar, "x") + number(bar, "width"));
  }

  @Test
  void theCurveIsOfThoseThatAreAtLeastAsCertain() {
    List<Long> confidences = new ArrayList<>(Collections.nCopies(101, 0L));
    confidences.set(100, 30L);
    confidences.set(50, 10L);
    assertThat(Confidences.points(new LabelReport(40, confidences, Map.of(), Map.of())))
        .containsExactly(new Point(100, 0.75, 1), new Point(50, 1, 0.875));
  }

  @Test
  void labelsOfOneConfidenceHaveNoCurve() {
    List<Long> confidences = new ArrayList<>(Collections.nCopies(101, 0L));
    assertThat(Plots.labelConfidence(new LabelReport(0, confidences, Map.of(), Map.of())))
        .isEmpty();
    confidences.set(100, 30L);
    assertThat(Plots.labelConfidence(new LabelReport(30, confidences, Map.of(), Map.of())))
        .isEmpty();
  }

  @Test
  void stepsOfAnAxisAreRoundAndFew() {
    assertThat(Axis.steps(3, 120)).containsExactly(5L, 10L, 20L, 50L, 100L);
    assertThat(Axis.spacing(7_700)).isEqualTo(2_000);
    assertThat(Axis.spacing(1)).isEqualTo(1);
    assertThat(Axis.spacing(Integer.MAX_VALUE)).isEqualTo(1_000_000_000);
  }

  private static List<Element> bars(String svg) throws Exception {
    return bars(parse(svg));
  }

  private static List<Element> bars(Document svg) {
    return elements(svg, "rect").stream()
        .filter(rectangle -> rectangle.getAttribute("class").equals("first"))
        .toList();
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}

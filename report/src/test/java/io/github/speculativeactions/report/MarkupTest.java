package io.github.speculativeactions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MarkupTest {

  @Property(tries = 500)
  void whatATextSaysIsTextAgainForWhoeverReadsIt(@ForAll String text) throws Exception {
    String markup = new Markup().element("p", text, "title", text).toString();
    Element read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    String expected = printable(text);
    assertThat(read.getTextContent()).isEqualTo(expected);
    assertThat(read.getChildNodes().getLength()).isLessThanOrEqualTo(1);
    assertThat(read.getAttribute("title"))
        .isEqualTo(expected.replace('\t', ' ').replace('\n', ' '));
  }

  /** Text as XML can hold it. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean control = Character.isISOControl(point) && point != '\t' && point != '\n';
              boolean none = point == 0xfffe || point == 0xffff;
              boolean half = Character.getType(point) == Character.SURROGATE;
              printable.appendCodePoint(control || none || half ? '\ufffd' : point);
            });
    return printable.toString();
  }

  @Test
  void anElementLeftOpenIsAnError() {
    Markup markup = new Markup().open("p");
    assertThatThrownBy(markup::toString).hasMessage("not closed: [p]");
  }
}

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
    text.replaceAll("\r\n?", "\n")
        .codePoints()
        .forEach(
            point -> {
              boolean none = point == 0xfffe || point == 0xffff;
              boolean half = Character.getType(point) == Character.SURROGATE;
              boolean second = point >= 0x80 && Character.isISOControl(point);
              printable.append(
                  none || half || second ? "\ufffd" : picture(Character.toString(point)));
            });
    return printable.toString();
  }

  private static String picture(String character) {
    return switch (character) {
      case "\t", "\n" -> character;
      case "\u007f" -> "␡";
      default ->
          character.charAt(0) < ' '
              ? String.valueOf("␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟".charAt(character.charAt(0)))
              : character;
    };
  }

  @Test
  void aLineEndOfAnySystemIsOneLineEnd() {
    assertThat(new Markup().text("Collecting\r\n 50 %\r100 %\n\rdone").toString())
        .isEqualTo("Collecting\n 50 %\n100 %\n\ndone");
  }

  @Test
  void theColoursOfATerminalShowAsWhatTheyAre() {
    assertThat(new Markup().text("\u001b[31mFAILED\u001b[0m").toString())
        .isEqualTo("␛[31mFAILED␛[0m");
  }

  @Test
  void anElementLeftOpenIsAnError() {
    Markup markup = new Markup().open("p");
    assertThatThrownBy(markup::toString).hasMessage("not closed: [p]");
  }
}

package io.github.speculativeactions.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.VerifierSchema;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestRecords;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static final String ATTACK =
      "</pre></script><script>alert(1)</script><img src=x onerror='a()'>";

  @Test
  void nothingOfAnAttackIsMarkup() throws Exception {
    String page =
        page(TestOutput.of(rows(Message.user(ATTACK), call(ATTACK), Message.tool(ATTACK, ATTACK))));
    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(page).doesNotContain("<script", "<img", "</script");
    requireWellFormed(page);
    String location = page(TestOutput.from(ATTACK, ATTACK));
    assertThat(location).doesNotContain("<script", "<img", "</script");
    requireWellFormed(location);
  }

  @Test
  void thePageAsksForNothingFromElsewhere() {
    String page = page(TestOutput.measured());
    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "src=", "url(", "@import", "<script", "<link")
        .doesNotContainPattern("href=\"[^#]");
  }

  @Test
  void everyLinkOfThePageLeadsToAPartOfIt() {
    String page = page(TestOutput.measured());
    List<String> targets =
        Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(targets).hasSizeGreaterThan(8);
    assertThat(targets).allSatisfy(target -> assertThat(page).contains("id=\"" + target + "\""));
  }

  @Test
  void whatWasNotMeasuredIsLeftOut() throws Exception {
    String page = page(TestOutput.unmeasured());
    assertThat(page)
        .contains("id=\"eval\"")
        .doesNotContain("Leakage", "Shortcuts", "id=\"labels\"");
    requireWellFormed(page);
  }

  @Test
  void findingsAreMarkedForThoseWhoSeeColoursAndThoseWhoDoNot() {
    assertThat(page(TestOutput.measured()))
        .contains(
            "<span class=\"level warn\">⚠ warn</span></td><th class=\"text\" scope=\"row\">Near-identical")
        .contains(
            "<span class=\"level pass\">✓ pass</span></td><th class=\"text\" scope=\"row\">Groups in");
  }

  @Test
  void aLongConversationAndALongTextAreShortened() {
    String text = "begin" + "x".repeat(20_000) + "end";
    Message[] messages = Collections.nCopies(30, Message.user(text)).toArray(Message[]::new);
    String page = page(TestOutput.of(rows(messages)));
    assertThat(page)
        .contains(
            "27 earlier messages",
            "19 messages not shown here",
            "20,008 characters",
            "14,008 characters not shown here")
        .hasSizeLessThan(120_000);
  }

  @Test
  void ofACutTextNoHalfCharacterIsLeft() {
    String text = "x" + "😀".repeat(10_000);
    assertThat(page(TestOutput.of(rows(Message.user(text))))).doesNotContain("\ufffd");
  }

  @Test
  void theAnswersOfAPairStandSideBySideAndWhereTheyDifferIsMarked() throws Exception {
    String page = page(TestOutput.of(pair("edit", "{\"path\": \"a/factors.py\", \"line\": 3}")));
    assertThat(page)
        .contains(
            "<div class=\"pair\"><div class=\"messages chosen\">",
            "<dt>path</dt><dd><pre>a/<mark>factors</mark>.py</pre></dd>",
            "<dt>path</dt><dd><pre>a/<mark>factros</mark>.py</pre></dd>",
            "<dt>line</dt><dd><pre>3</pre></dd>");
    requireWellFormed(page);
  }

  @Test
  void callsOfDifferentToolsAreNotCompared() {
    assertThat(page(TestOutput.of(pair("delete", "{\"path\": \"a/factors.py\"}"))))
        .contains("<pre>a/factors.py</pre>")
        .doesNotContain("<mark>");
  }

  @Test
  void argumentsThatAreNoObjectStandAsTheyAre() {
    assertThat(page(TestOutput.of(pair("edit", "{\"path\": \"a/fac"))))
        .contains("<pre>{&quot;path&quot;: &quot;a/<mark>fac</mark></pre>");
  }

  private static WrittenDataset pair(String tool, String arguments) {
    VerifierRecord record = TestRecords.verifier(3);
    return new WrittenDataset(
        VerifierSchema.full(),
        List.of(TestOutput.split(Split.TRAIN, 1, 1)),
        List.of(
            new VerifierRecord(
                record.prompt(),
                List.of(Message.assistant("Now.", new ToolCall(null, tool, arguments))),
                List.of(
                    Message.assistant(
                        "Now.",
                        new ToolCall(null, "edit", "{\"path\": \"a/factros.py\", \"line\": 3}"))),
                record.actionType(),
                record.rejectedActionType(),
                NegativeKind.CORRECTED,
                record.margin(),
                record.tools(),
                record.provenance())));
  }

  @Test
  void onlyTheLatestMessagesOfAPromptAreNotFolded() {
    Message[] messages = new Message[7];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = Message.user("message " + i);
    }
    String page = page(TestOutput.of(rows(messages)));
    assertThat(page.indexOf("message 3"))
        .isBetween(page.indexOf("4 earlier messages"), page.indexOf("</details>"));
    assertThat(page.indexOf("message 4")).isGreaterThan(page.indexOf("</details>"));
  }

  @Test
  void everyCellOfATableHasItsHeadings() {
    assertThat(page(TestOutput.measured()))
        .contains("<th class=\"level\" scope=\"col\">Verdict</th>")
        .contains("<th class=\"text\" scope=\"row\">Bad input rows</th>")
        .contains("<th class=\"code\" scope=\"row\"><code>markov_2</code></th>");
  }

  @Test
  void whatScrollsCanHaveTheFocus() {
    String text = "x".repeat(5_000);
    assertThat(page(TestOutput.of(rows(Message.user(text)))))
        .contains("<pre tabindex=\"0\">" + text, "<figure tabindex", "class=\"scroll\" tabindex");
  }

  @Test
  void nothingMovesForThoseWhoAskedForThat() {
    assertThat(page(TestOutput.unmeasured()))
        .contains("(prefers-reduced-motion: no-preference) { html { scroll-behavior")
        .containsOnlyOnce("scroll-behavior")
        .doesNotContain("transition", "animation");
  }

  @Test
  void theSameOutputGivesTheSamePage() {
    assertThat(page(TestOutput.measured())).isEqualTo(page(TestOutput.measured()));
  }

  private static Message call(String name) {
    return Message.assistant("text", new ToolCall(name, name, name));
  }

  private static WrittenDataset rows(Message... prompt) {
    ProposerRecord record = TestRecords.proposer(0);
    return new WrittenDataset(
        ProposerSchema.full(),
        List.of(TestOutput.split(Split.TRAIN, 1, 1)),
        List.of(
            new ProposerRecord(
                List.of(prompt),
                List.of(call("bash")),
                record.actionType(),
                record.tools(),
                record.provenance())));
  }

  private static String page(WrittenOutput output) {
    Map<String, String> files = new HtmlReport().render(output);
    assertThat(files).containsOnlyKeys("report.html");
    return requireNonNull(files.get("report.html"));
  }

  /** We write HTML that is XML too, so that a parser can tell whether every element ends. */
  private static void requireWellFormed(String page) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
  }
}

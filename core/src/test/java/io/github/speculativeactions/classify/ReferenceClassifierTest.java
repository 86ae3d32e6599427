package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceClassifierTest {

  private final ActionClassifier classifier = ActionClassifiers.reference();

  private Classification classify(String content, ToolCall... calls) {
    return classifier.classify(Step.of(List.of(), Message.assistant(content, calls)));
  }

  private ActionType type(String content, ToolCall... calls) {
    return classify(content, calls).actionType();
  }

  private static ToolCall call(String arguments) {
    return new ToolCall(null, "tool", arguments);
  }

  static List<Phrase> phrases() {
    return ReferenceRules.PHRASES;
  }

  /** Phrases that hold another one, which comes first in the order of the rules. */
  static Stream<Phrase> phrasesWithoutAnother() {
    return phrases().stream().filter(phrase -> !phrase.pattern().equals("in conclusion"));
  }

  /** Ends such as that of {@code cat } are the border of a word only where one follows. */
  private static String alone(Phrase phrase) {
    String words = phrase.pattern().replace(".*", " a ");
    return Character.isLetter(words.charAt(words.length() - 1)) ? words : words + "x";
  }

  @ParameterizedTest
  @MethodSource("phrasesWithoutAnother")
  void everyPhraseIsFoundAndNamed(Phrase phrase) {
    String rule = "reference: " + phrase.type().label() + " (" + phrase.pattern() + ")";
    assertThat(classify(alone(phrase))).isEqualTo(Classification.of(phrase.type(), 1, rule));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyPhraseIsFoundInCapitalsAndInTheMidstOfText(Phrase phrase) {
    String capitals = alone(phrase).toUpperCase(Locale.ROOT);
    assertThat(type("\n(" + capitals + ")\n")).isEqualTo(phrase.type());
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyPhraseIsFoundInTheArgumentsOfACall(Phrase phrase) {
    assertThat(type("", call(alone(phrase)))).isEqualTo(phrase.type());
  }

  @ParameterizedTest
  @MethodSource("phrasesWithoutAnother")
  void noPhraseIsFoundWhereItIsGluedToAWordBeforeIt(Phrase phrase) {
    assertThat(type("x" + alone(phrase))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("_" + alone(phrase))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("0" + alone(phrase))).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void whatNoRuleKnowsIsAToolCall() {
    assertThat(classify("")).isEqualTo(classify("hello"));
    assertThat(classify("hello"))
        .isEqualTo(Classification.of(ActionType.TOOL_CALL, 1, "reference: no rule"));
  }

  @Test
  void theFirstRuleDecidesWhereverItsPhraseStands() {
    assertThat(type("search, test, and then the final answer")).isEqualTo(ActionType.FINAL_ANSWER);
    assertThat(type("search and test")).isEqualTo(ActionType.VERIFIER);
    assertThat(type("test", call("patch"))).isEqualTo(ActionType.FILE_WRITE);
  }

  @Test
  void theFirstPhraseOfTheRuleIsNamedWhereverItStands() {
    assertThat(classify("assert, check, verify").rule()).isEqualTo("reference: verifier (verify)");
    assertThat(classify("in conclusion").rule()).isEqualTo("reference: final_answer (conclusion)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests", "test_", "test1", "testé", "test中", "test½", "testᛯ", "test𝒳"})
  void aPhraseDoesNotEndInsideAWord(String text) {
    assertThat(type(text)).isEqualTo(ActionType.TOOL_CALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"test", "test.", "test\u0301", "test→", "test\u00a0x", "test😀", "😀test"})
  void aPhraseEndsWhereAWordDoes(String text) {
    assertThat(type(text)).isEqualTo(ActionType.VERIFIER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test\ud835", "test\udcb3x", "\ud835test", "\udcb3\ud835test"})
  void aLoneSurrogateIsNoPartOfAWord(String text) {
    assertThat(type(text)).isEqualTo(ActionType.VERIFIER);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "cat x,FILE_READ",
        "cat /x,TOOL_CALL",
        "cat  x,TOOL_CALL",
        "cat ,TOOL_CALL",
        "cat,TOOL_CALL",
        "cat é,FILE_READ",
        "summary:x,FINAL_ANSWER",
        "summary: x,TOOL_CALL",
        "summary:,TOOL_CALL"
      })
  void aPhraseThatEndsInNoLetterNeedsAWordAfterIt(String text, ActionType expected) {
    assertThat(type(text)).isEqualTo(expected);
  }

  @Test
  void theSpaceBetweenContentAndCallsIsNoWord() {
    assertThat(type("cat", call("x"))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("cat ", call("x"))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("test", call("x"))).isEqualTo(ActionType.VERIFIER);
  }

  @ParameterizedTest
  @CsvSource({
    "writefile,FILE_WRITE",
    "writes a profile,FILE_WRITE",
    "write a file.,FILE_WRITE",
    "write files,TOOL_CALL",
    "write files to a file,FILE_WRITE",
    "write fil,TOOL_CALL",
    "file write,TOOL_CALL",
    "rewrite a file,TOOL_CALL",
    "rewrite and write a file,FILE_WRITE",
    "prefix the bug,TOOL_CALL",
    "fixed the debug,REPAIR",
    "tryagain with,REPAIR",
    "try again within,TOOL_CALL"
  })
  void aGapNeedsABorderAtItsOuterEndsAlone(String text, ActionType expected) {
    assertThat(type(text)).isEqualTo(expected);
  }

  @Test
  void aGapEndsAtALineFeedAndAtNothingElse() {
    assertThat(type("write a\nfile")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("write\r\u000b\f\u0085\u2028\u2029file")).isEqualTo(ActionType.FILE_WRITE);
    assertThat(type("write\nread\nfile, write file")).isEqualTo(ActionType.FILE_WRITE);
    assertThat(type("write a file\n")).isEqualTo(ActionType.FILE_WRITE);
  }

  @Test
  void aGapReachesFromTheContentsLastLineIntoTheCalls() {
    assertThat(type("I write", call("a file"))).isEqualTo(ActionType.FILE_WRITE);
    assertThat(type("I write", call("a\n file"))).isEqualTo(ActionType.FILE_WRITE);
    assertThat(type("I write\n", call("a file"))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("", call("write"), call("a file"))).isEqualTo(ActionType.FILE_WRITE);
  }

  @Test
  void theKelvinSignIsAK() {
    assertThat(type("chec\u212a")).isEqualTo(ActionType.VERIFIER);
    assertThat(type("loo\u212aup")).isEqualTo(ActionType.RETRIEVAL);
    assertThat(type("\u212atest")).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void theDottedIIsAnIAndAMarkThatEndsTheWord() {
    assertThat(type("unsafe\u0130")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("\u0130unsafe")).isEqualTo(ActionType.BLOCKED);
    assertThat(type("\u0130 cannot")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("ver\u0130fy")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("cat \u0130")).isEqualTo(ActionType.FILE_READ);
  }

  @Test
  void otherLettersThatResembleAsciiOnesAreNot() {
    assertThat(type("te\u017ft")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("ver\u0131fy")).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("\uff54\uff45\uff53\uff54")).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void deleteIsNoWordInTheContentButIsEscapedInACall() {
    assertThat(type("test\u007fs")).isEqualTo(ActionType.VERIFIER);
    assertThat(type("", call("test\u007fs"))).isEqualTo(ActionType.VERIFIER);
    assertThat(type("\u007ftest")).isEqualTo(ActionType.VERIFIER);
    assertThat(type("", call("\u007ftest"))).isEqualTo(ActionType.TOOL_CALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\t", "\f", "\b", "\u0000", "\u001b", "é", "\u0301", "😀"})
  void anEscapeInACallEndsInALetterAndGluesToTheWordAfterIt(String escaped) {
    assertThat(type("", call(escaped + "test"))).isEqualTo(ActionType.TOOL_CALL);
    assertThat(type("", call("test" + escaped))).isEqualTo(ActionType.VERIFIER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\", " ", "~"})
  void anEscapeInACallThatEndsInNoLetterGluesToNothing(String escaped) {
    assertThat(type("", call(escaped + "test"))).isEqualTo(ActionType.VERIFIER);
    assertThat(type("", call("test" + escaped))).isEqualTo(ActionType.VERIFIER);
  }

  @Test
  void anEscapeCanMakeAWord() {
    // In the call the backspace before "ug" is a backslash and a b: fix \\bug.
    assertThat(type("", call("fix \bug"))).isEqualTo(ActionType.REPAIR);
    assertThat(type("fix \bug")).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void theKelvinSignInACallIsAnEscape() {
    assertThat(type("", call("chec\u212a"))).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void idsAndNamesCount() {
    assertThat(type("", new ToolCall("test", "x", ""))).isEqualTo(ActionType.VERIFIER);
    assertThat(type("", new ToolCall(null, "search", ""))).isEqualTo(ActionType.RETRIEVAL);
    assertThat(type("", new ToolCall("", "x", ""))).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void onlyTheActionItselfCounts() {
    Step step = Step.of(List.of(Message.user("write a file")), Message.assistant("hello"));
    assertThat(classifier.classify(step).actionType()).isEqualTo(ActionType.TOOL_CALL);
  }

  @Test
  void theMessageCountsAsTheLogHeldIt() {
    Message recorded = Message.assistant("Action: search");
    Message action = Message.assistant("", call("test")).interpretedFrom(recorded);
    assertThat(classifier.classify(Step.of(List.of(), action)).actionType())
        .isEqualTo(ActionType.RETRIEVAL);
  }

  /** Where each beginning of a gap is followed to the end of the line, these take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {"edit ", "write ", "fix correct try ", "cat head tail ", "é中😀", "\\\"\n"})
  void aLongLineTakesNoMoreThanItsLength(String repeated) {
    String text = repeated.repeat(4_000_000 / repeated.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(type(text, call(text))).isEqualTo(type(repeated, call(repeated))));
  }
}

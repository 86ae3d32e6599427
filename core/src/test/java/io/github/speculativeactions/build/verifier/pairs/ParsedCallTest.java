package io.github.speculativeactions.build.verifier.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedCallTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":\"x\"}           | { \"b\" : \"x\", \"a\" : 1 }",
        "{\"a\":{\"x\":1,\"y\":[2]}}     | {\"a\":{\"y\":[2],\"x\":1}}",
        "{\"a\":100}                     | {\"a\":1.0e2}",
        "{\"a\":\"\\u0041\"}             | {\"a\":\"A\"}",
        "{\"command\":\"ls  -l 'a b'\"}  | {\"command\":\"ls -l \\\"a b\\\"\"}",
        "{\"command\":\" ls\\n\"}        | {\"command\":\"ls\"}",
        "not json                        | not  json",
        "{\"a\":[1,{\"x\":\"b c\"}]}     | {\"a\":[{\"x\":\"c  b\"},1]}",
        "{\"text\":\"a  b\"}             | {\"text\":\"b\\ta\"}",
        "{\"command\":\"cat '/tmp/a' x\"} | {\"command\":\"cat /tmp/b x\"}",
        "{\"path\":\"/var/tmp/1/a.py\"}  | {\"path\":\"/var/tmp/2/a.py\"}",
        "{\"path\":\"./a\"}             | {\"path\":\"a\"}",
        "{\"path\":\"/r/./a\"}          | {\"path\":\"/r//a\"}",
        "{\"path\":\"a/\"}              | {\"path\":\"a\"}",
        "{\"path\":\"./\"}              | {\"path\":\".\"}",
        "{\"path\":\"src/a.py\"}        | {\"path\":\"/repo/src/a.py\"}",
        "{\"path\":\"a.py\"}            | {\"path\":\"/repo/src/a.py\"}",
        "{\"command\":\"cat 'src/a' b\"} | {\"command\":\"cat /r/src/a b\"}",
        "{\"command\":\"x --in=src/a:3\"} | {\"command\":\"x --in=/r/src/a:3\"}",
        "{\"command\":\"cp src/a p/b\"} | {\"command\":\"cp /r/src/a /o/p/b\"}",
        "{\"paths\":[\"src/a\"]}        | {\"paths\":[\"/r/src/a\"]}",
        "{\"path\":\"f\",\"old_str\":\"a\\nb\",\"new_str\":\"a\\nc\"}"
            + "                          | {\"path\":\"f\",\"old_str\":\"b\",\"new_str\":\"c\"}",
      })
  void callsThatDoTheSameHaveTheSameKey(String first, String second) {
    assertThat(mayBeTheSame(first, second)).isTrue();
    assertThat(mayBeTheSame(second, first)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}                  | {\"a\":2}",
        "{\"a\":1}                  | {\"a\":\"1\"}",
        "{\"a\":1}                  | {\"b\":1}",
        "{\"a\":1,\"b\":2}          | {\"a\":2,\"b\":1}",
        "{\"a\":null}               | {}",
        "{\"command\":\"ls -l\"}    | {\"command\":\"ls -a\"}",
        "{\"text\":\"a b\"}         | {\"text\":\"ab\"}",
        "{\"text\":\"a\"}           | {\"text\":\"a a\"}",
        "{\"path\":\"/tmp/1/a.py\"} | {\"path\":\"/tmp/2/b.py\"}",
        "{\"path\":\"src/a.py\"}    | {\"path\":\"test/a.py\"}",
        "{\"path\":\"/src/a.py\"}   | {\"path\":\"/r/src/a.py\"}",
        "{\"path\":\"c/a.py\"}      | {\"path\":\"/r/src/a.py\"}",
        "{\"path\":\"/a.py\"}       | {\"path\":\"src/a.py\"}",
        "{\"path\":\"/\"}           | {\"path\":\".\"}",
        "{\"date\":\"5/1/2024\"}    | {\"date\":\"6/1/2024\"}",
        "{\"command\":\"sed s/a/b/\"} | {\"command\":\"sed s/c/b/\"}",
        "{\"old_str\":\"b\",\"new_str\":\"c\"} | {\"old_str\":\"c\",\"new_str\":\"b\"}",
        "{\"old_str\":\"b\",\"new_str\":\"c\",\"path\":\"f\"}"
            + "                     | {\"old_str\":\"b\",\"new_str\":\"c\",\"path\":\"g\"}",
        "{\"a\":1                   | {\"a\":1}",
      })
  void callsThatDoSomethingElseHaveAnotherKey(String first, String second) {
    assertThat(mayBeTheSame(first, second)).isFalse();
    assertThat(mayBeTheSame(second, first)).isFalse();
  }

  @Test
  void theToolCounts() {
    assertThat(parsed("read", "{}").meaning()).isNotEqualTo(parsed("write", "{}").meaning());
    assertThat(parsed("read", "{}").shape()).isNotEqualTo(parsed("write", "{}").shape());
  }

  @Test
  void theShapeIsThatOfTheNamesAlone() {
    ParsedCall call = parsed("tool", "{\"a\":1,\"old_str\":\"x\",\"new_str\":\"y\"}");

    assertThat(parsed("tool", "{\"new_str\":\"\",\"old_str\":\"\",\"a\":\"z\"}").shape())
        .isEqualTo(call.shape());
    assertThat(parsed("tool", "{\"a\":1}").shape()).isNotEqualTo(call.shape());
  }

  @Test
  void theShortestTextThatDiffersIsSwappedWhicheverCallAsks() {
    ParsedCall first =
        parsed("t", "{\"body\":\"long text\",\"path\":\"a\",\"line\":1,\"x\":\"s\"}");
    ParsedCall second = parsed("t", "{\"x\":\"s\",\"line\":2,\"path\":\"b\",\"body\":\"others\"}");

    assertThat(first.argumentToSwap(second)).contains("path");
    assertThat(second.argumentToSwap(first)).contains("path");
  }

  @Test
  void anotherValueIsSwappedWhereNoTextDiffers() {
    assertThat(
            parsed("t", "{\"path\":\"a\",\"lines\":[1,20]}")
                .argumentToSwap(parsed("t", "{\"path\":\"a\",\"lines\":[5,9]}")))
        .contains("lines");
  }

  @Test
  void halfAnEditIsNeverSwappedNorATextForANumber() {
    ParsedCall edit = parsed("t", "{\"old_str\":\"a\",\"new_str\":\"b\",\"line\":1}");
    ParsedCall other = parsed("t", "{\"old_str\":\"c\",\"new_str\":\"d\",\"line\":\"1\"}");

    assertThat(edit.argumentToSwap(other)).isEmpty();
  }

  @Test
  void allButTheSwappedValueStaysToTheLetter() {
    ToolCall call =
        new ToolCall("id", "t", "{ \"n\" : 1.50,\n \"path\" : \"\\u0061.py\" ,\"z\":[ 1 ]}");
    ToolCall other =
        new ToolCall("x", "t", "{\"path\":\"b\\n\\\"q\\\".py\",\"n\":2,\"z\":[ 7,8 ] }");
    ParsedCall parsed = ParsedCall.of(call);

    assertThat(parsed.with("path", ParsedCall.of(other)))
        .isEqualTo(
            new ToolCall(
                "id", "t", "{ \"n\" : 1.50,\n \"path\" : \"b\\n\\\"q\\\".py\" ,\"z\":[ 1 ]}"));
    assertThat(parsed.with("n", ParsedCall.of(other)).arguments())
        .isEqualTo("{ \"n\" : 2,\n \"path\" : \"\\u0061.py\" ,\"z\":[ 1 ]}");
    assertThat(parsed.with("z", ParsedCall.of(other)).arguments())
        .isEqualTo("{ \"n\" : 1.50,\n \"path\" : \"\\u0061.py\" ,\"z\":[ 7,8 ]}");
  }

  @Test
  void whatASwappedCallDoesIsKnownWithoutMakingIt() {
    ParsedCall call = parsed("t", "{\"path\":\"src/a\",\"line\":1,\"to\":\"out/x\"}");
    ParsedCall other = parsed("t", "{\"line\":2,\"path\":\"/lib/b\",\"to\":\"y\"}");

    assertThat(call.meaningWith("path", other))
        .isEqualTo(ParsedCall.of(call.with("path", other)).meaning());
    assertThat(call.meaningWith("to", other))
        .isEqualTo(ParsedCall.of(call.with("to", other)).meaning());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"from\":\"SFO\",\"to\":\"JFK\"} | {\"from\":\"LAX\",\"to\":\"SFO\"}",
        "{\"from\":\"SFO\",\"to\":\"SFO\"} | {\"from\":\"LAX\",\"to\":\"JFK\"}",
      })
  void noSwapMakesTwoArgumentsEqualOrTwoEqualOnesDiffer(String first, String second) {
    assertThat(parsed("t", first).argumentToSwap(parsed("t", second))).isEmpty();
    assertThat(parsed("t", second).argumentToSwap(parsed("t", first))).isEmpty();
  }

  @Test
  void anArgumentThatNoOtherEqualsIsSwappedInstead() {
    ParsedCall first = parsed("t", "{\"from\":\"SFO\",\"to\":\"JFK\",\"date\":\"2024-05-01\"}");
    ParsedCall second = parsed("t", "{\"from\":\"JFK\",\"to\":\"LAX\",\"date\":\"2024-05-02\"}");

    assertThat(first.argumentToSwap(second)).contains("date");
    assertThat(second.argumentToSwap(first)).contains("date");
  }

  private static boolean mayBeTheSame(String first, String second) {
    return parsed("tool", first).meaning().mayBe(parsed("tool", second).meaning());
  }

  private static ParsedCall parsed(String tool, String arguments) {
    return ParsedCall.of(new ToolCall(null, tool, arguments));
  }
}

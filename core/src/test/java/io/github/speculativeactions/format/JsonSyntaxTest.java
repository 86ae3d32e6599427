package io.github.speculativeactions.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\"a\" : [1, -0.5e+3 , true,false,null,\"\\u00e9\\n\"]}\r\n\t",
        "\"text\"",
        "0",
        "[[],{}]"
      })
  void whatIsJsonIsAValue(String text) {
    assertThat(syntax(text).isValue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "[1 2]",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "NaN",
        "tru",
        "truex",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12",
        "\"a\nb\"",
        "\"a",
        "{} {}",
        "{}]",
        "\ufeff{}",
        "\u0000{}",
        "[,]",
        "{\"a\"}",
        "{1:2}"
      })
  void whatIsNotJsonIsNone(String text) {
    assertThat(syntax(text).isValue()).isFalse();
    assertThat(syntax(text).isObject()).isFalse();
  }

  @Test
  void onlyAnObjectIsAnObject() {
    assertThat(syntax(" {\"a\":[]} ").isObject()).isTrue();
    assertThat(syntax("[{}]").isObject()).isFalse();
    assertThat(syntax("\"{}\"").isObject()).isFalse();
  }

  @Test
  void halfAPairIsFoundWhereverItIs() {
    assertThat(syntax("[\"\\ud83d\\ude00\"]").hasHalfPair()).isFalse();
    assertThat(syntax("[\"\\uD83D\"]").hasHalfPair()).isTrue();
    assertThat(syntax("{\"\\ude00\":1}").hasHalfPair()).isTrue();
    assertThat(syntax("[\"\\ud83dx\\ude00\"]").hasHalfPair()).isTrue();
    assertThat(syntax("[\"\\ud83d\\ud83d\\ude00\"]").hasHalfPair()).isTrue();
    assertThat(syntax("[\"\\ud83d\\ud83d\\ude00\"]").isValue()).isTrue();
  }

  @Test
  void theLongestWholePartCounts() {
    assertThat(syntax("[1, -12345.678901, 9e99]").wholeDigits()).isEqualTo(5);
    assertThat(syntax("{\"a\":\"123456789\"}").wholeDigits()).isZero();
  }

  @Test
  void theLimitsAreThoseOfTheParser() {
    for (int depth : new int[] {StrictJson.MAX_DEPTH, StrictJson.MAX_DEPTH + 1}) {
      String nested = "[".repeat(depth) + "]".repeat(depth);
      assertThat(syntax(nested).isValue()).isEqualTo(isParsed(nested));
    }
    for (int digits : new int[] {StrictJson.MAX_NUMBER_LENGTH, StrictJson.MAX_NUMBER_LENGTH + 1}) {
      String number = "1".repeat(digits);
      assertThat(syntax(number).isValue()).isEqualTo(isParsed(number));
    }
  }

  @Property(tries = 5_000)
  void jacksonSaysTheSame(@ForAll("nearlyJson") String text) {
    assertThat(syntax(text).isValue()).isEqualTo(isParsed(text));
  }

  /** Pieces of JSON in any order, so that many of the texts are JSON and many just are not. */
  @Provide
  Arbitrary<String> nearlyJson() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            " ",
            "\n",
            "\"\"",
            "\"a\"",
            "\"\\u00e9\"",
            "\"\\q\"",
            "0",
            "1",
            "-",
            ".",
            "5",
            "e",
            "E+2",
            "true",
            "null",
            "fals",
            "\"é\u0001\"",
            "é",
            "[]",
            "{}",
            "{\"a\":1}",
            "[1,\"b\"]",
            "\\",
            "\"");
    Arbitrary<String> pieces = piece.list().ofMaxSize(6).map(list -> String.join("", list));
    return Arbitraries.oneOf(
        pieces,
        pieces.map(text -> "[" + text + "]"),
        pieces.map(text -> "{\"k\":" + text + "}"),
        Arbitraries.strings().map(text -> "[\"" + text + "\"]"));
  }

  private static boolean isParsed(String text) {
    try {
      StrictJson.parse(text, "");
      return true;
    } catch (SpeculativeActionsException e) {
      return false;
    }
  }

  private static JsonSyntax syntax(String text) {
    return JsonSyntax.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

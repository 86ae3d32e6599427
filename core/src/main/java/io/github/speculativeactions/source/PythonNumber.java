package io.github.speculativeactions.source;

import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.source.PythonLiteralReader.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one decimal Python number, with or without a sign; no longer than one in JSON may be, since
 * it is to be written and read again as such.
 */
final class PythonNumber {

  private final String text;
  private final int start;
  private int at;

  private PythonNumber(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /**
   * {@return the number that begins at a place}
   *
   * @throws PythonLiteralException if there is none, or JSON has none like it
   */
  static Literal read(String text, int start) throws PythonLiteralException {
    PythonNumber number = new PythonNumber(text, start);
    JsonNode value = number.value();
    return new Literal(value, number.at);
  }

  private JsonNode value() throws PythonLiteralException {
    sign();
    int digits = digits();
    boolean integer = true;
    if (passes('.')) {
      integer = false;
      digits += digits();
    }
    if (digits == 0) {
      throw new PythonLiteralException("no literal", start);
    }
    if (passes('e') || passes('E')) {
      integer = false;
      sign();
      if (digits() == 0) {
        throw failure("an exponent without digits");
      }
    }
    boolean goesOn = at < text.length() && PythonLiteralReader.isWordPart(text.charAt(at));
    if (goesOn || at - start > StrictJson.MAX_NUMBER_LENGTH) {
      throw failure("a number of an unknown form");
    }
    String number = text.substring(start, at);
    return integer ? integer(number) : real(number);
  }

  private JsonNode integer(String number) throws PythonLiteralException {
    BigInteger value = new BigInteger(number);
    boolean signed = number.charAt(0) == '-' || number.charAt(0) == '+';
    if (value.signum() != 0 && number.charAt(signed ? 1 : 0) == '0') {
      throw failure("a number with leading zeros");
    }
    return value.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : JsonNodeFactory.instance.numberNode(value);
  }

  /**
   * Keeps the digits as written, as for JSON: not every version of Java writes the same ones for a
   * double.
   */
  private JsonNode real(String number) throws PythonLiteralException {
    if (Double.isInfinite(Double.parseDouble(number))) {
      throw failure("a number too large for JSON");
    }
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException e) {
      throw failure("a number with too large an exponent");
    }
    // What ends with its point is still no integer.
    return JsonNodeFactory.instance.numberNode(value.scale() == 0 ? value.setScale(1) : value);
  }

  private void sign() {
    if (!passes('-')) {
      passes('+');
    }
  }

  private int digits() {
    int first = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - first;
  }

  private boolean passes(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private PythonLiteralException failure(String what) {
    return new PythonLiteralException(what, at);
  }
}

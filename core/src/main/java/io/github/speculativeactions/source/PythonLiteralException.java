package io.github.speculativeactions.source;

/** Says that a text is not a Python literal, and where it stops being one. */
final class PythonLiteralException extends Exception {

  private static final long serialVersionUID = 1L;

  PythonLiteralException(String what, int place) {
    // Callers fall back to the text as written, so the trace of the stack would be thrown away.
    super(what + " at character " + place, null, false, false);
  }
}

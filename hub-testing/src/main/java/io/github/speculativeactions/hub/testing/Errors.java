package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.nio.charset.StandardCharsets;

/** Errors in the form of the Hub: in headers, which HEAD has, too, and in the body. */
final class Errors {

  private Errors() {}

  static Answer answer(RefusedException refused) {
    Reason reason = refused.reason();
    // The real Hub sends a missing file or revision as text and everything else as JSON.
    boolean asText = reason == Reason.ENTRY_NOT_FOUND || reason == Reason.REVISION_NOT_FOUND;
    Answer answer =
        asText
            ? message(Answer.text(reason.status(), refused.getMessage()), refused.getMessage())
            : answer(reason.status(), refused.getMessage());
    if (reason.status() == 401) {
      answer = answer.with("WWW-Authenticate", "Bearer realm=\"Authentication required\"");
    }
    return reason.code().isPresent() ? answer.with("X-Error-Code", reason.code().get()) : answer;
  }

  static Answer answer(int status, String message) {
    return message(Answer.json(status, Json.object().put("error", message)), message);
  }

  private static Answer message(Answer answer, String message) {
    // Only ASCII may stand in a header.
    String ascii =
        new String(message.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    return answer.with("X-Error-Message", ascii.replaceAll("\\p{Cntrl}", " "));
  }
}

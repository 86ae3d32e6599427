package io.github.speculativeactions.hub.testing;

/** Errors in the form of S3. */
final class StorageErrors {

  private StorageErrors() {}

  static Answer expired() {
    return answer(403, "AccessDenied", "Request has expired");
  }

  static Answer answer(int status, String code, String message) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message></Error>";
    return Answer.text(status, xml).with("Content-Type", "application/xml");
  }
}

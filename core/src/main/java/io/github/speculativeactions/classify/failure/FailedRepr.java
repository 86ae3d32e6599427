package io.github.speculativeactions.classify.failure;

/**
 * Tells whether an API's answer that Python printed as a {@code dict} states a failure, as {@code
 * {'success': False, 'message': 'not found'}} does.
 *
 * <p>ToolBench holds such answers, mostly cut off, so they are not parsed: what they state stands
 * in their first lines.
 */
final class FailedRepr {

  private static final int READ = 400;

  private static final String[] SIGNS = {
    "'success': False", "'status': 4", "'status': 5", "'statusCode': 4", "'statusCode': 5",
    "'error': '", "'error': True", "'error': {", "'status': 'error'", "'status': 'fail",
  };

  private static final String MESSAGE = "{'message': ";

  private FailedRepr() {}

  static boolean isIn(String text, int start) {
    String head = text.substring(start, Math.min(text.length(), start + READ));
    for (String sign : SIGNS) {
      if (head.contains(sign)) {
        return true;
      }
    }
    return isMessageAlone(head);
  }

  /**
   * An answer that is nothing but a message says why there is no other, unless it says all went
   * well.
   */
  private static boolean isMessageAlone(String head) {
    return head.startsWith(MESSAGE)
        && !head.substring(MESSAGE.length()).contains("': ")
        && !head.contains("uccess");
  }
}

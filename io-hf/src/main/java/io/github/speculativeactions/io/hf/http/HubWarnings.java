package io.github.speculativeactions.io.hf.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs what the hub warns of ({@code X-HF-Warning: topic; message}), each topic once. Safe for use
 * by several threads.
 */
final class HubWarnings {

  private static final Logger LOGGER = System.getLogger(HubWarnings.class.getName());

  /** A server that invents topics gets no more than this. */
  private static final int MAX_TOPICS = 50;

  private final Set<String> topics = ConcurrentHashMap.newKeySet();

  /** Logs the warnings of an answer whose topics are new. */
  void note(AnswerHead head, Redaction redaction) {
    for (String warning : head.headers().allValues("X-HF-Warning")) {
      int end = warning.indexOf(';');
      String topic = end < 0 ? "" : warning.substring(0, end).strip();
      String message = Redaction.line(redaction.apply(warning.substring(end + 1)));
      if (!message.isEmpty() && topics.size() < MAX_TOPICS && topics.add(topic)) {
        LOGGER.log(Level.WARNING, () -> "the Hub warns: " + message);
      }
    }
  }
}

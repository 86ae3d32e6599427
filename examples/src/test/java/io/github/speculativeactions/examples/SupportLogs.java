package io.github.speculativeactions.examples;

/** Rows of the invented support desk. */
final class SupportLogs {

  static final String SOLVED =
      "{\"ticket\": \"T-17\", \"customer\": \"C-3\", \"solved\": true, \"turns\": ["
          + "{\"customer\": \"Where is order A7?\"},"
          + "{\"agent\": \"I look.\", \"tool\": \"track\", \"input\": {\"order\": \"A7\"}},"
          + "{\"result\": \"It left the warehouse this morning.\"},"
          + "{\"agent\": \"It is on its way.\"}]}\n";

  static final String UNSOLVED =
      "{\"ticket\": \"T-18\", \"customer\": \"C-3\", \"solved\": false, \"turns\": ["
          + "{\"customer\": \"And order A8?\"},"
          + "{\"agent\": \"I cannot see your orders.\"}]}\n";

  private SupportLogs() {}
}

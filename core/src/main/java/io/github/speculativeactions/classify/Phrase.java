package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.ActionType;

/**
 * One alternative of a rule: words that stand for an action type.
 *
 * @param type what the phrase speaks for
 * @param pattern the words in lower case; {@code .*} between two of them stands for any text on the
 *     same line. Both ends of the phrase lie where a word begins or ends.
 */
record Phrase(ActionType type, String pattern) {}

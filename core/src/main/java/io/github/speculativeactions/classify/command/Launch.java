package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.evidence.Finding;
import java.util.List;

/**
 * A command that another one runs.
 *
 * @param words the program and its arguments, at least one
 * @param otherwise what is to be said if nobody listed that program
 */
record Launch(List<String> words, Finding otherwise) {}

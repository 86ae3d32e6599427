package io.github.speculativeactions.classify.tool;

import java.util.List;
import java.util.Set;

/**
 * What the verb in a tool's name acts on: the words behind it, as far as a preposition, of which
 * the last one is the thing itself. {@code get_zip_code_by_city} gets a code, of the kind zip.
 */
final class NameObject {

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "using", "via",
          "with");

  private static final Set<String> FILES = Set.of("file", "files", "notebook");

  /** Things that are files if nothing else tells their kind: a code, but no zip code. */
  private static final Set<String> MAY_BE_FILES =
      Set.of("code", "cell", "document", "patch", "diff");

  private static final Set<String> KINDS_OF_FILES = Set.of("source", "text", "notebook");

  /** Parts of a file that are its content; others, such as its size, are not. */
  private static final Set<String> CONTENT =
      Set.of(
          "content",
          "contents",
          "line",
          "lines",
          "text",
          "range",
          "section",
          "chunk",
          "cell",
          "cells",
          "block");

  private static final Set<String> PERSONS = Set.of("user", "human");
  private static final Set<String> LEAVES = Set.of("permission", "clarification", "consent");
  private static final Set<String> REPLIES = Set.of("input", "confirmation", "approval");

  private final List<String> words;

  private NameObject(List<String> words) {
    this.words = words;
  }

  /** {@return the object of a verb, given the words behind it} */
  static NameObject of(List<String> behindVerb) {
    int end = 0;
    while (end < behindVerb.size() && !PREPOSITIONS.contains(behindVerb.get(end))) {
      end++;
    }
    return new NameObject(behindVerb.subList(0, end));
  }

  /** {@return the thing itself, empty if there is none} */
  String head() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** {@return the thing itself as a list, empty if there is none} */
  List<String> heads() {
    return words.isEmpty() ? List.of() : List.of(head());
  }

  /** {@return whether it is a file or its content} */
  boolean isOfFiles() {
    for (int i = 0; i < words.size(); i++) {
      if (isFile(i)) {
        return CONTENT.containsAll(words.subList(i + 1, words.size()));
      }
    }
    return false;
  }

  private boolean isFile(int index) {
    return FILES.contains(words.get(index))
        || (MAY_BE_FILES.contains(words.get(index))
            && (index == 0 || KINDS_OF_FILES.contains(words.get(index - 1))));
  }

  /** {@return whether it is something that only a person can give} */
  boolean isOfPersons() {
    return LEAVES.contains(head()) || (REPLIES.contains(head()) && namesPerson());
  }

  /** {@return whether a person is part of it} */
  boolean namesPerson() {
    return words.stream().anyMatch(PERSONS::contains);
  }
}

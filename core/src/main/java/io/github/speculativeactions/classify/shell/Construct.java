package io.github.speculativeactions.classify.shell;

/** What can be open in a script, or the part of it that is being read. */
enum Construct {
  SCRIPT,
  IF,
  THEN,
  ELSE,
  LOOP,
  DO,
  CASE_PATTERN,
  CASE_BODY,
  GROUP,
  SUBSHELL,
  SUBSTITUTION,
  EXPANSION
}

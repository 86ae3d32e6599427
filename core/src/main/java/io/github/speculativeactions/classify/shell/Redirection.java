package io.github.speculativeactions.classify.shell;

/**
 * Where a command reads from or writes to. Immutable and thread-safe.
 *
 * <p>{@code /dev/null} is a file as any other.
 *
 * @param target the file as written but unquoted; for {@link Kind#HERE} the text that is read (all
 *     lines of a here-document with their line ends, the word of a here-string); for {@link
 *     Kind#DUPLICATE} the number of the file descriptor, or {@code -} where one is closed
 */
public record Redirection(Kind kind, String target) {

  /** What happens to the target. */
  public enum Kind {
    /** {@code < file}. */
    READ,
    /** {@code > file}, {@code >| file}, {@code &> file} or {@code <> file}. */
    WRITE,
    /** {@code >> file} or {@code &>> file}. */
    APPEND,
    /** {@code <<END} or {@code <<< word}. */
    HERE,
    /** {@code 2>&1}: no file, but where another file descriptor goes. */
    DUPLICATE
  }
}

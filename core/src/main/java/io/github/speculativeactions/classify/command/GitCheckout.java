package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.OptionSyntax;
import java.util.List;

/**
 * Tells {@code git checkout} of files, which are overwritten, from that of a branch.
 *
 * <p>Git looks whether there is a branch of that name. Here only the name is known, so that of a
 * file has to look like one.
 */
final class GitCheckout {

  private static final OptionSyntax SYNTAX = OptionSyntax.of("bB", "--orphan", "--conflict");

  private GitCheckout() {}

  static boolean restoresFiles(List<String> words) {
    Arguments arguments = Arguments.of(words, SYNTAX);
    if (arguments.has("-b", "-B", "--orphan", "-t", "--track", "--detach")) {
      return false;
    }
    int dashes = words.indexOf("--");
    if (dashes >= 0 && dashes < words.size() - 1) {
      return true;
    }
    return arguments.operands().size() > 1
        || arguments.has("-f", "--force")
        || arguments.has("-p", "--patch", "--ours", "--theirs", "--pathspec-from-file")
        || looksLikeFile(arguments.first());
  }

  private static boolean looksLikeFile(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return name.startsWith("/")
        || name.startsWith(".")
        || name.startsWith(":")
        || (last.isEmpty() && !name.isEmpty())
        || name.indexOf('*') >= 0
        || (dot > 0 && isExtension(last.substring(dot + 1)) && hasLetter(last.substring(0, dot)));
  }

  /** {@code py} and {@code c}, but not the end of {@code v1.2.x}. */
  private static boolean isExtension(String text) {
    boolean letters = text.length() < 6 && text.chars().allMatch(Character::isLetter);
    return letters && (text.length() > 1 || text.equals("c") || text.equals("h"));
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }
}

package io.github.speculativeactions.classify.tool;

import java.util.regex.Pattern;

/**
 * Tells a line that reads like a command, though nobody listed its program, from other fenced text:
 * a program's name, then something with an option or a file's name in it; or the path of a program.
 */
final class CommandShape {

  private static final Pattern PATH = Pattern.compile("\\.{0,2}/[\\w./+-]+");
  private static final Pattern PROGRAM = Pattern.compile("[a-z_][\\w.+-]*|" + PATH.pattern());
  private static final Pattern SIGN =
      Pattern.compile(
          "--?[A-Za-z][\\w-]*(?:=\\S*)?|[\"']?[\\w./~*-]*(?:\\w/|/\\w|\\w\\.[a-z]\\w{0,4})[\"']?");

  private CommandShape() {}

  static boolean isIn(String text) {
    String line = text.strip();
    if (line.indexOf('\n') >= 0) {
      return false;
    }
    String[] words = line.split(" +", -1);
    if (words.length == 1) {
      return PATH.matcher(line).matches();
    }
    if (!PROGRAM.matcher(words[0]).matches()) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (SIGN.matcher(words[i]).matches()) {
        return true;
      }
    }
    return false;
  }
}

package io.github.speculativeactions.classify.command;

import java.util.Set;

/** Tells whether Python only looks something up: whether all it calls is known to. */
final class HarmlessCode {

  private static final Set<String> CALLS =
      Set.of(
          "print",
          "len",
          "str",
          "repr",
          "sorted",
          "list",
          "tuple",
          "set",
          "dict",
          "int",
          "range",
          "enumerate",
          "zip",
          "min",
          "max",
          "sum",
          "any",
          "all",
          "isinstance",
          "hasattr",
          "type",
          "dir",
          "help",
          "vars",
          "getsource",
          "getsourcefile",
          "signature",
          "getfile",
          "getdoc",
          "getmembers",
          "os.listdir",
          "listdir",
          "os.walk",
          "os.getcwd",
          "glob.glob",
          "rglob",
          "iterdir",
          "Path",
          "exists",
          "is_file",
          "is_dir",
          "isfile",
          "isdir",
          "version",
          "read",
          "open",
          "read_text",
          "readlines",
          "readline",
          "split",
          "splitlines",
          "strip",
          "rstrip",
          "lstrip",
          "startswith",
          "endswith",
          "lower",
          "upper",
          "items",
          "keys",
          "values",
          "find",
          "search_dir",
          "search_file",
          "find_file",
          "open_file",
          "goto_line",
          "scroll_down",
          "scroll_up",
          "in",
          "and",
          "or",
          "not",
          "if",
          "for",
          "else",
          "with",
          "pprint",
          "count");

  /** What hides a call behind another name or runs text. */
  private static final String[] HIDES = {
    "`", "lambda", "def ", "class ", " as print", "@", ")(", "]("
  };

  private HarmlessCode() {}

  static boolean is(String code) {
    for (String hidden : HIDES) {
      if (code.contains(hidden)) {
        return false;
      }
    }
    return !hasShellLine(code) && !OpenedFiles.areUnseen(code) && callsOnlyKnown(code);
  }

  /** In a notebook such lines are commands. */
  private static boolean hasShellLine(String code) {
    return code.lines().map(String::strip).anyMatch(l -> l.startsWith("!") || l.startsWith("%"));
  }

  private static boolean callsOnlyKnown(String code) {
    for (int at = code.indexOf('('); at >= 0; at = code.indexOf('(', at + 1)) {
      int end = at;
      while (end > 0 && Character.isWhitespace(code.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && isNamePart(code.charAt(start - 1))) {
        start--;
      }
      String name = code.substring(start, end);
      if (!name.isEmpty() && !isKnown(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(String name) {
    return CALLS.contains(name) || CALLS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }
}

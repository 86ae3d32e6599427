package io.github.speculativeactions.classify.command;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern IMPORT =
      Pattern.compile("(?:\\bfrom\\s++([\\w.]++)\\s++)?+\\bimport\\s++([^;\\n]*+)");

  /** Modules of Python's own that do nothing when they are loaded; any other may do anything. */
  private static final Set<String> MODULES =
      Set.of(
          ("os os.path sys re io ast csv json math time glob string inspect pathlib platform types"
                  + " typing textwrap tokenize keyword locale random struct hashlib base64 datetime"
                  + " calendar collections collections.abc itertools functools operator enum"
                  + " dataclasses decimal fractions statistics difflib pprint importlib"
                  + " importlib.metadata importlib.util importlib.resources pkgutil sysconfig site"
                  + " builtins unicodedata traceback warnings shutil subprocess fnmatch")
              .split(" "));

  private HarmlessCode() {}

  static boolean is(String code) {
    for (String hidden : HIDES) {
      if (code.contains(hidden)) {
        return false;
      }
    }
    return !hasShellLine(code)
        && !OpenedFiles.areUnseen(code)
        && importsOnlyKnown(code)
        && callsOnlyKnown(code);
  }

  /** In a notebook such lines are commands. */
  private static boolean hasShellLine(String code) {
    return code.lines().map(String::strip).anyMatch(l -> l.startsWith("!") || l.startsWith("%"));
  }

  private static boolean importsOnlyKnown(String code) {
    Matcher imports = IMPORT.matcher(code);
    while (imports.find()) {
      String module = imports.group(1);
      String names = imports.group(2);
      if (module == null ? !areKnown(names) : !MODULES.contains(module) || renames(names)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areKnown(String modules) {
    for (String module : modules.split(",", -1)) {
      String name = module.strip();
      int end = name.indexOf(" as ");
      if (!MODULES.contains(end < 0 ? name : name.substring(0, end).strip())) {
        return false;
      }
    }
    return true;
  }

  /** {@code from os import remove as len} hides a call behind another name. */
  private static boolean renames(String names) {
    return names.contains(" as ") || names.contains("*");
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

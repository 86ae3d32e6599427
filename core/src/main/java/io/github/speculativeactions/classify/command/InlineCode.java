package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;

/**
 * Tells what code does that stands in a command or in the cell of a notebook.
 *
 * <p>It is not parsed: what matters is whether it writes files, which takes one of few calls. Code
 * that does not is run to see what happens, and so a check, unless all it does is to look something
 * up.
 */
public final class InlineCode {

  /** No code that an agent writes by hand is longer; what follows is not read. */
  private static final int MAX_LENGTH = 20_000;

  private static final String[] WRITES = {
    ".write_text(",
    ".write_bytes(",
    ".writelines(",
    "os.remove(",
    "os.unlink(",
    "os.rename(",
    "os.replace(",
    "shutil.",
    ".unlink()",
    "writeFile",
    "appendFile",
    "unlinkSync",
    "File.write",
    "file_put_contents(",
    "edit_file",
    "create_file(",
    "insert_content_at_line(",
    ".to_csv(",
    "append_file(",
    "os.makedirs(",
    ".savefig(",
    "json.dump(",
    "pickle.dump(",
  };
  private static final String[] INSTALLS = {"!pip install", "%pip install", "!apt", "pip.main("};
  private static final String[] LOOKUPS = {
    "inspect.getsource",
    "inspect.signature",
    "inspect.getfile",
    ".__file__",
    ".__version__",
    ".__doc__",
    "help(",
    "dir(",
    "os.listdir(",
    "os.walk(",
    "glob.glob(",
    ".rglob(",
    "search_dir(",
    "search_file(",
    "find_file(",
    "sys.path",
    "sys.version",
    "pkg_resources",
    "version(",
  };
  private static final String[] READS = {
    "open_file(",
    "goto_line(",
    "scroll_down()",
    "scroll_up()",
    ".read_text(",
    ".readlines(",
    ".read()",
    "readFileSync(",
  };
  private static final String[] CHECKS = {"assert", "raise ", "Test", "expect(", "try:"};

  private static final Finding FILES = finding(FILE_WRITE, MUTATING, "writes files");
  private static final Finding PACKAGES = finding(TOOL_CALL, IDEMPOTENT, "installs");
  private static final Finding LOOKS_UP = finding(RETRIEVAL, READ_ONLY, "looks something up");
  private static final Finding SHOWS = finding(FILE_READ, READ_ONLY, "shows a file");
  private static final Finding RUNS = finding(VERIFIER, UNKNOWN, "is run");

  private InlineCode() {}

  private static Finding finding(ActionType type, SideEffect effect, String what) {
    return Finding.of(type, effect, Evidence.INLINE_CODE, "code: " + what);
  }

  /** {@return what the code does} */
  public static Finding judge(String code) {
    String read = code.length() > MAX_LENGTH ? code.substring(0, MAX_LENGTH) : code;
    if (hasAny(read, WRITES) || opensForWriting(read)) {
      return FILES;
    }
    if (hasAny(read, INSTALLS)) {
      return PACKAGES;
    }
    if (hasAny(read, CHECKS)) {
      return RUNS;
    }
    Finding finding = hasAny(read, LOOKUPS) ? LOOKS_UP : hasAny(read, READS) ? SHOWS : RUNS;
    boolean readsOnly = read.length() == code.length() && HarmlessCode.is(read);
    return readsOnly ? finding : finding.withSideEffect(UNKNOWN);
  }

  /** {@return what is to be said of code that another command writes} */
  static Finding unseen() {
    return RUNS;
  }

  private static boolean hasAny(String code, String[] signs) {
    for (String sign : signs) {
      if (code.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether {@code open} is called with a mode that writes, such as {@code 'w'}} */
  private static boolean opensForWriting(String code) {
    for (int at = code.indexOf("open("); at >= 0; at = code.indexOf("open(", at + 1)) {
      int close = code.indexOf(')', at);
      int end = close < 0 ? code.length() : close;
      int comma = code.indexOf(',', at);
      if (comma >= 0 && comma < end && hasWritingMode(code, comma + 1, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWritingMode(String code, int start, int end) {
    int at = start;
    while (at < end && (code.charAt(at) == ' ' || code.startsWith("mode=", at))) {
      at += code.charAt(at) == ' ' ? 1 : "mode=".length();
    }
    if (at >= end || "\"'".indexOf(code.charAt(at)) < 0) {
      return false;
    }
    int close = code.indexOf(code.charAt(at), at + 1);
    String mode = code.substring(at + 1, close < 0 ? end : Math.min(close, end));
    return mode.length() <= 3 && mode.chars().anyMatch(c -> "wax+".indexOf(c) >= 0);
  }
}

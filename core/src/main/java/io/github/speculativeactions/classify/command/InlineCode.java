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
import io.github.speculativeactions.classify.evidence.Phrases;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.Set;

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

  private static final Phrases WRITES =
      Phrases.of(
          "write_text(",
          "write_bytes(",
          "os.remove(",
          "os.unlink(",
          "os.rmdir(",
          "os.rename(",
          "os.replace(",
          "os.makedirs(",
          "os.mkdir(",
          "shutil.move(",
          "shutil.copy",
          "shutil.rmtree(",
          "shutil.make_archive(",
          "shutil.unpack_archive(",
          "unlink(",
          "symlink_to(",
          "savefig(",
          "np.save",
          "torch.save(",
          "joblib.dump(",
          "writeFile",
          "appendFile",
          "createWriteStream(",
          "unlinkSync(",
          "rmSync(",
          "renameSync(",
          "copyFile",
          "mkdirSync(",
          "outputFile",
          "File.write",
          "File.delete(",
          "File.rename(",
          "IO.write(",
          "FileUtils.",
          "file_put_contents(",
          "edit_file",
          "create_file(",
          "insert_content_at_line(",
          "append_file(");

  /** These write where their first argument says so; without one they only give a text. */
  private static final Phrases EXPORTS =
      Phrases.of(
          "to_csv(",
          "to_parquet(",
          "to_json(",
          "to_excel(",
          "to_pickle(",
          "to_feather(",
          "to_hdf(",
          "to_html(");

  private static final Set<String> PATH_NAMES =
      Set.of("path", "path_or_buf", "excel_writer", "buf");

  private static final String[] INSTALLS = {"!pip install", "%pip install", "!apt", "pip.main("};
  private static final Phrases LOOKUPS =
      Phrases.of(
          "inspect.getsource",
          "inspect.signature",
          "inspect.getfile",
          "help(",
          "dir(",
          "os.listdir(",
          "os.walk(",
          "glob.glob(",
          "rglob(",
          "search_dir(",
          "search_file(",
          "find_file(",
          "sys.path)",
          "sys.version",
          "pkg_resources",
          "version(",
          "file__",
          "version__",
          "doc__");
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
  private static final Finding UNSEEN = finding(VERIFIER, UNKNOWN, "from a pipe is run");
  private static final Finding CELL = finding(FILE_WRITE, IDEMPOTENT, "cell is a file");
  private static final Finding CELL_APPENDS = finding(FILE_WRITE, MUTATING, "cell goes to a file");

  private InlineCode() {}

  private static Finding finding(ActionType type, SideEffect effect, String what) {
    return Finding.of(type, effect, Evidence.INLINE_CODE, "code: " + what);
  }

  /** {@return what the code does} */
  public static Finding judge(String code) {
    String read = code.length() > MAX_LENGTH ? code.substring(0, MAX_LENGTH) : code;
    if (read.startsWith("%%writefile ") || read.startsWith("%%file ")) {
      return read.startsWith(" -a ", read.indexOf(' ')) ? CELL_APPENDS : CELL;
    }
    if (WRITES.isIn(read) || OpenedFiles.areWritten(read) || exports(read)) {
      return FILES;
    }
    if (hasAny(read, INSTALLS)) {
      return PACKAGES;
    }
    if (hasAny(read, CHECKS)) {
      return RUNS;
    }
    Finding finding = LOOKUPS.isIn(read) ? LOOKS_UP : hasAny(read, READS) ? SHOWS : RUNS;
    boolean readsOnly = read.length() == code.length() && HarmlessCode.is(read);
    return readsOnly ? finding : finding.withSideEffect(UNKNOWN);
  }

  /** {@return what is to be said of code that another command writes} */
  static Finding unseen() {
    return UNSEEN;
  }

  private static boolean hasAny(String code, String[] signs) {
    for (String sign : signs) {
      if (code.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean exports(String code) {
    for (int at = EXPORTS.next(code, 0); at >= 0; at = EXPORTS.next(code, at + 1)) {
      if (namesFile(code, at + EXPORTS.lengthAt(code, at))) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether an argument begins here that is neither an option nor the screen} */
  private static boolean namesFile(String code, int argument) {
    int at = argument;
    while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < code.length() && isNamePart(code.charAt(end))) {
      end++;
    }
    String name = code.substring(at, end);
    boolean isOption = end > at && code.startsWith("=", end) && !PATH_NAMES.contains(name);
    return end < code.length()
        && code.charAt(at) != ')'
        && !isOption
        && !name.equals("sys.stdout")
        && !name.equals("None");
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }
}

package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Set;

/** Programs that look for files, text, pages or facts about the machine. */
final class SearchPrograms {

  private static final Finding FIND = found(RETRIEVAL, READ_ONLY, "find");
  private static final Finding FIND_DELETES = found(FILE_WRITE, IDEMPOTENT, "find -delete");
  private static final Finding GETS = found(RETRIEVAL, READ_ONLY, "curl");
  private static final Finding SENDS = found(TOOL_CALL, MUTATING, "curl with data");
  private static final Finding DOWNLOADS = found(FILE_WRITE, IDEMPOTENT, "download");

  private static final Set<String> ASKS = Set.of("GET", "HEAD", "OPTIONS");

  private static final OptionSyntax CURL_SYNTAX =
      OptionSyntax.of(
          "AbCcDdEeFHhKmoPQrTtUuwXxYyz",
          "--data",
          "--data-raw",
          "--data-binary",
          "--data-urlencode",
          "--form",
          "--header",
          "--json",
          "--max-time",
          "--output",
          "--request",
          "--upload-file",
          "--user",
          "--user-agent",
          "--write-out");
  private static final OptionSyntax HTTP_SYNTAX =
      OptionSyntax.of("aAops", "--auth", "--auth-type", "--output", "--print", "--style");
  private static final OptionSyntax WGET_SYNTAX =
      OptionSyntax.of("aADeilOoPQRtTUwX", "--output-document", "--post-data", "--post-file");

  private SearchPrograms() {}

  static void addTo(ProgramTable table) {
    table.always(RETRIEVAL, READ_ONLY, "grep", "egrep", "fgrep", "zgrep", "rg", "ag", "ack");
    table.always(RETRIEVAL, READ_ONLY, "ls", "dir", "tree", "fd", "fdfind", "locate", "which");
    table.always(RETRIEVAL, READ_ONLY, "whereis", "type", "command", "pwd", "du", "df", "file");
    table.always(RETRIEVAL, READ_ONLY, "stat", "realpath", "readlink", "env", "printenv", "ps");
    table.always(RETRIEVAL, READ_ONLY, "top", "lsof", "netstat", "ss", "uname", "hostname", "id");
    table.always(RETRIEVAL, READ_ONLY, "whoami", "groups", "date", "uptime", "free", "nproc");
    table.always(RETRIEVAL, READ_ONLY, "man", "help", "info", "apropos", "history", "pgrep");
    table.always(RETRIEVAL, READ_ONLY, "dig", "nslookup", "ping", "ctags", "nm", "ldd", "pydoc");
    table.always(RETRIEVAL, READ_ONLY, "lynx", "w3m", "ip", "ifconfig", "lscpu", "jobs");
    table.by(SearchPrograms::find, "find");
    table.by(SearchPrograms::curl, "curl");
    table.by(SearchPrograms::http, "http", "https", "xh");
    table.by(SearchPrograms::wget, "wget", "aria2c");
  }

  /** What it runs by {@code -exec} is a command of its own to the parser. */
  private static Finding find(ShellCommand command) {
    return Operands.hasAny(command, "-delete") ? FIND_DELETES : FIND;
  }

  private static Finding curl(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), CURL_SYNTAX);
    String method = arguments.value("-X", "--request");
    boolean sends =
        arguments.has("-d", "-F", "-T", "--data", "--form", "--upload-file", "--json")
            || arguments.has("--data-raw", "--data-binary", "--data-urlencode", "--form-string");
    if (method == null ? sends && !arguments.has("-G", "--get") : !ASKS.contains(method)) {
      return SENDS;
    }
    String file = arguments.value("-o", "--output");
    boolean keeps = file == null ? arguments.has("-O", "--remote-name") : !isThrownAway(file);
    return keeps ? DOWNLOADS : GETS;
  }

  private static boolean isThrownAway(String file) {
    return file.equals("-") || Writes.isNoFile(file);
  }

  /** {@code http POST example.com a=b} */
  private static Finding http(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), HTTP_SYNTAX);
    List<String> operands = arguments.operands();
    boolean method =
        !operands.isEmpty() && operands.get(0).chars().allMatch(Character::isUpperCase);
    boolean hasData =
        operands.stream().skip(method ? 2 : 1).anyMatch(w -> w.contains("=") && !w.contains("=="));
    boolean sends = method ? !ASKS.contains(operands.get(0)) : hasData;
    return sends ? SENDS : arguments.has("-o", "-d", "--output", "--download") ? DOWNLOADS : GETS;
  }

  private static Finding wget(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), WGET_SYNTAX);
    if (arguments.has("--post-data", "--post-file", "--body-data", "--body-file")) {
      return SENDS;
    }
    String file = arguments.value("-O", "--output-document");
    boolean keeps = file == null ? !arguments.has("--spider") : !isThrownAway(file);
    return keeps ? DOWNLOADS : GETS;
  }
}

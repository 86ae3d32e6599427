package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import org.jspecify.annotations.Nullable;

/** Programs that look for files, text, pages or facts about the machine. */
final class SearchPrograms {

  private static final Finding FIND = found(RETRIEVAL, READ_ONLY, "find");
  private static final Finding FIND_DELETES = found(FILE_WRITE, IDEMPOTENT, "find -delete");
  private static final Finding GETS = found(RETRIEVAL, READ_ONLY, "curl");
  private static final Finding SENDS = found(TOOL_CALL, MUTATING, "curl with data");
  private static final Finding DOWNLOADS = found(FILE_WRITE, IDEMPOTENT, "download");

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
    table.by(SearchPrograms::curl, "curl", "http");
    table.by(SearchPrograms::wget, "wget", "aria2c");
  }

  /** What it runs by {@code -exec} is a command of its own to the parser. */
  private static Finding find(ShellCommand command) {
    return Operands.hasAny(command, "-delete") ? FIND_DELETES : FIND;
  }

  private static Finding curl(ShellCommand command) {
    if (Operands.hasPrefix(command, "-d", "--data", "-F", "--form", "-T", "--upload")
        || Operands.hasAny(command, "POST", "PUT", "DELETE", "PATCH", "-XPOST", "-XPUT")) {
      return SENDS;
    }
    boolean keeps = Operands.hasAny(command, "-o", "-O", "--output", "--remote-name", "-LO", "-OL");
    boolean throwsAway = Operands.hasPrefix(command, "/dev/null");
    return keeps && !throwsAway ? DOWNLOADS : GETS;
  }

  private static @Nullable Finding wget(ShellCommand command) {
    boolean prints = Operands.hasAny(command, "-qO-", "-O-", "--spider", "-");
    return prints || Operands.hasAny(command, "/dev/null") ? GETS : DOWNLOADS;
  }
}

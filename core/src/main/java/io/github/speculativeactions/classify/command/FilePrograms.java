package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that show, change, move or pack files. */
final class FilePrograms {

  private static final Finding SED_EDITS = found(FILE_WRITE, MUTATING, "sed -i");
  private static final Finding SED_SHOWS = found(FILE_READ, READ_ONLY, "sed");
  private static final Finding AWK_EDITS = found(FILE_WRITE, MUTATING, "awk -i");
  private static final Finding AWK_SHOWS = found(FILE_READ, READ_ONLY, "awk");
  private static final Finding TEE = found(FILE_WRITE, IDEMPOTENT, "tee");
  private static final Finding TEE_APPENDS = found(FILE_WRITE, MUTATING, "tee -a");
  private static final Finding ARCHIVE_LISTS = found(RETRIEVAL, READ_ONLY, "archive list");
  private static final Finding ARCHIVE = found(FILE_WRITE, IDEMPOTENT, "archive");
  private static final Finding SORT_IN_PLACE = found(FILE_WRITE, IDEMPOTENT, "sort -o");
  private static final Finding SORT = found(FILE_READ, READ_ONLY, "sort");

  private FilePrograms() {}

  static void addTo(ProgramTable table) {
    table.showing("cat", "head", "tail", "nl", "less", "more", "bat", "tac", "zcat", "wc", "od");
    table.showing("xxd", "hexdump", "strings", "cut", "uniq", "column", "fold", "fmt", "rev");
    table.showing("diff", "cmp", "md5sum", "sha1sum", "sha256sum", "base64", "readelf", "objdump");
    table.idle("tr", "paste", "yes", "seq");
    table.always(FILE_WRITE, IDEMPOTENT, "rm", "unlink", "shred", "touch", "cp", "ln", "install");
    table.always(FILE_WRITE, IDEMPOTENT, "rsync", "dos2unix");
    // What is in the files stays as it is.
    table.always(TOOL_CALL, IDEMPOTENT, "mkdir", "rmdir", "chmod", "chown", "chgrp", "mktemp");
    table.always(FILE_WRITE, MUTATING, "mv", "patch", "truncate", "dd", "ed", "ex", "split");
    table.always(FILE_WRITE, MUTATING, "apply_patch", "applypatch", "vim", "vi", "nano", "emacs");
    table.by(FilePrograms::sed, "sed", "gsed");
    table.by(FilePrograms::awk, "awk", "gawk", "mawk");
    table.by(FilePrograms::query, "jq", "yq", "xmllint");
    table.by(FilePrograms::tee, "tee", "sponge");
    table.by(FilePrograms::sort, "sort");
    table.by(FilePrograms::tar, "tar");
    table.by(FilePrograms::zip, "unzip", "zip", "7z", "gzip", "gunzip", "bzip2", "xz");
  }

  private static @Nullable Finding sed(ShellCommand command) {
    if (Operands.hasPrefix(command, "-i", "--in-place") || Operands.hasFlag(command, 'i')) {
      return SED_EDITS;
    }
    return Operands.namesFileBehindScript(command) ? SED_SHOWS : null;
  }

  private static @Nullable Finding awk(ShellCommand command) {
    if (Operands.hasAny(command, "-i") && Operands.hasAny(command, "inplace")) {
      return AWK_EDITS;
    }
    return Operands.namesFileBehindScript(command) ? AWK_SHOWS : null;
  }

  private static @Nullable Finding query(ShellCommand command) {
    if (command.program().equals("yq") && Operands.hasFlag(command, 'i')) {
      return found(FILE_WRITE, MUTATING, "yq -i");
    }
    return Operands.namesFileBehindScript(command) ? found(FILE_READ, READ_ONLY, "jq") : null;
  }

  private static @Nullable Finding tee(ShellCommand command) {
    List<String> arguments = command.arguments();
    String file = Operands.first(arguments);
    if (file == null || Writes.isNoFile(file)) {
      return null;
    }
    return Operands.hasAny(command, "-a", "--append") ? TEE_APPENDS : TEE;
  }

  private static @Nullable Finding sort(ShellCommand command) {
    if (Operands.hasAny(command, "-o")) {
      return SORT_IN_PLACE;
    }
    return Operands.namesFile(command) ? SORT : null;
  }

  private static Finding tar(ShellCommand command) {
    String options = command.arguments().isEmpty() ? "" : command.arguments().get(0);
    boolean lists = options.startsWith("--") ? options.startsWith("--list") : options.contains("t");
    return lists ? ARCHIVE_LISTS : ARCHIVE;
  }

  private static Finding zip(ShellCommand command) {
    return Operands.hasAny(command, "-l", "-t", "-v", "l", "--list") ? ARCHIVE_LISTS : ARCHIVE;
  }
}

package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that show, change, move or pack files. */
final class FilePrograms {

  private static final Finding SED_EDITS = found(FILE_WRITE, MUTATING, "sed -i");
  private static final Finding SED_SHOWS = found(FILE_READ, READ_ONLY, "sed");
  private static final Finding TRANSLATED = found(FILE_READ, READ_ONLY, "tr");
  private static final Finding AWK_EDITS = found(FILE_WRITE, MUTATING, "awk -i");
  private static final Finding AWK_SHOWS = found(FILE_READ, READ_ONLY, "awk");
  private static final Finding TEE = found(FILE_WRITE, IDEMPOTENT, "tee");
  private static final Finding TEE_APPENDS = found(FILE_WRITE, MUTATING, "tee -a");
  private static final Finding ARCHIVE_LISTS = found(RETRIEVAL, READ_ONLY, "archive list");
  private static final Finding ARCHIVE = found(FILE_WRITE, IDEMPOTENT, "archive");
  private static final Finding SORT_IN_PLACE = found(FILE_WRITE, IDEMPOTENT, "sort -o");
  private static final Finding SORT = found(FILE_READ, READ_ONLY, "sort");

  private static final Finding YQ_EDITS = found(FILE_WRITE, MUTATING, "yq -i");
  private static final Finding QUERY = found(FILE_READ, READ_ONLY, "jq");
  private static final Finding PATCH = found(FILE_WRITE, MUTATING, "patch");
  private static final Finding PATCH_CHECKS = found(VERIFIER, READ_ONLY, "patch --dry-run");

  private static final Finding XML = found(FILE_READ, READ_ONLY, "xmllint");
  private static final Finding XML_WRITES = found(FILE_WRITE, IDEMPOTENT, "xmllint --output");
  private static final Finding XML_CHECKS = found(VERIFIER, READ_ONLY, "xmllint, checking");

  private static final OptionSyntax XML_SYNTAX =
      OptionSyntax.of("o", "--xpath", "--output", "--schema");
  private static final OptionSyntax SED_SYNTAX =
      OptionSyntax.of("efl", "--expression", "--file", "--line-length").withSuffix("i");
  private static final OptionSyntax AWK_SYNTAX =
      OptionSyntax.of("Fvfie", "--field-separator", "--assign", "--file", "--include", "--source");
  private static final OptionSyntax QUERY_SYNTAX =
      OptionSyntax.of("fLIopt", "--from-file", "--indent", "--output-format", "--xpath");
  private static final OptionSyntax SORT_SYNTAX =
      OptionSyntax.of("kStTo", "--key", "--output", "--field-separator", "--temporary-directory");
  private static final OptionSyntax TAR_SYNTAX =
      OptionSyntax.of("fCTXIbgK", "--file", "--directory", "--exclude", "--use-compress-program");

  private FilePrograms() {}

  static void addTo(ProgramTable table) {
    table.showing("cat", "head", "tail", "nl", "less", "more", "bat", "tac", "zcat", "wc", "od");
    table.showing("xxd", "hexdump", "strings", "cut", "uniq", "column", "fold", "fmt", "rev");
    table.showing("diff", "cmp", "md5sum", "sha1sum", "sha256sum", "base64", "readelf", "objdump");
    table.showing("paste");
    table.by(FilePrograms::translate, "tr");
    table.idle("yes", "seq");
    table.always(FILE_WRITE, IDEMPOTENT, "rm", "unlink", "shred", "touch", "cp", "ln", "install");
    table.always(FILE_WRITE, IDEMPOTENT, "rsync", "dos2unix");
    // What is in the files stays as it is.
    table.always(TOOL_CALL, IDEMPOTENT, "mkdir", "rmdir", "chmod", "chown", "chgrp", "mktemp");
    table.always(FILE_WRITE, MUTATING, "mv", "truncate", "dd", "ed", "ex", "split", "csplit");
    table.always(FILE_WRITE, MUTATING, "apply_patch", "applypatch", "vim", "vi", "nano", "emacs");
    table.by(FilePrograms::sed, "sed", "gsed");
    table.by(FilePrograms::awk, "awk", "gawk", "mawk");
    table.by(FilePrograms::query, "jq", "yq");
    table.by(FilePrograms::xml, "xmllint");
    table.by(FilePrograms::tee, "tee", "sponge");
    table.by(FilePrograms::sort, "sort");
    table.by(FilePrograms::tar, "tar");
    table.by(FilePrograms::unzip, "unzip");
    table.by(FilePrograms::sevenZip, "7z", "7za");
    table.by(FilePrograms::gzip, "gzip", "gunzip", "bzip2", "xz", "zstd");
    table.always(FILE_WRITE, IDEMPOTENT, "zip");
    table.by(FilePrograms::patch, "patch");
  }

  /** Its operands are characters; a file comes only from where it reads. */
  private static @Nullable Finding translate(ShellCommand command) {
    return Operands.readsFile(command) ? TRANSLATED : null;
  }

  private static @Nullable Finding sed(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), SED_SYNTAX);
    if (arguments.has("-i", "--in-place")) {
      return SED_EDITS;
    }
    return Operands.namesFileBehindScript(command, arguments) ? SED_SHOWS : null;
  }

  private static @Nullable Finding awk(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), AWK_SYNTAX);
    if ("inplace".equals(arguments.value("-i", "--include"))) {
      return AWK_EDITS;
    }
    return Operands.namesFileBehindScript(command, arguments) ? AWK_SHOWS : null;
  }

  private static @Nullable Finding query(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), QUERY_SYNTAX);
    if (command.program().equals("yq") && arguments.has("-i", "--inplace")) {
      return YQ_EDITS;
    }
    return Operands.namesFileBehindScript(command, arguments) ? QUERY : null;
  }

  private static @Nullable Finding xml(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), XML_SYNTAX);
    if (arguments.has("-o", "--output")) {
      return XML_WRITES;
    }
    return arguments.has("--noout") ? XML_CHECKS : Operands.namesFile(command) ? XML : null;
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
    Arguments arguments = Arguments.of(command.arguments(), SORT_SYNTAX);
    if (arguments.has("-o", "--output")) {
      return SORT_IN_PLACE;
    }
    return Operands.namesFile(command) ? SORT : null;
  }

  private static Finding patch(ShellCommand command) {
    return Operands.hasAny(command, "--dry-run") ? PATCH_CHECKS : PATCH;
  }

  /** The first word may be letters without a dash. */
  private static Finding tar(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), TAR_SYNTAX);
    String first = command.arguments().isEmpty() ? "" : command.arguments().get(0);
    boolean oldStyle = !first.startsWith("-") && first.contains("t") && !first.contains(".");
    return arguments.has("-t", "--list") || oldStyle ? ARCHIVE_LISTS : ARCHIVE;
  }

  private static Finding unzip(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), OptionSyntax.of("dP"));
    return arguments.has("-l", "-t", "-v", "-Z", "-p") ? ARCHIVE_LISTS : ARCHIVE;
  }

  private static Finding sevenZip(ShellCommand command) {
    String first = Operands.first(command.arguments());
    return "l".equals(first) || "t".equals(first) ? ARCHIVE_LISTS : ARCHIVE;
  }

  private static @Nullable Finding gzip(ShellCommand command) {
    Arguments arguments = Arguments.of(command.arguments(), OptionSyntax.of("S"));
    if (arguments.operands().isEmpty() && command.role() == ShellCommand.Role.PIPED) {
      return null;
    }
    return arguments.has("-l", "-t", "-c", "--list", "--test", "--stdout")
        ? ARCHIVE_LISTS
        : ARCHIVE;
  }
}

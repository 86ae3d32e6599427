package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

/** Programs that change what is not a file, whatever their arguments. */
final class SystemPrograms {

  private SystemPrograms() {}

  static void addTo(ProgramTable table) {
    table.always(TOOL_CALL, MUTATING, "ssh", "scp", "sftp", "mail", "sendmail", "nc", "crontab");
    table.always(TOOL_CALL, UNKNOWN, "su", "runuser");
    table.always(TOOL_CALL, IDEMPOTENT, "kill", "pkill", "killall", "mount", "umount", "ulimit");
    table.always(TOOL_CALL, IDEMPOTENT, "useradd", "virtualenv", "venv", "chsh");
    table.always(TOOL_CALL, UNKNOWN, "flask", "uvicorn", "gunicorn", "django-admin");
    table.always(TOOL_CALL, UNKNOWN, "convert", "ffmpeg", "pdflatex", "sphinx-build", "jupyter");
  }
}

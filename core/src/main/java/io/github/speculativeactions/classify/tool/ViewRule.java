package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;

/** Editors' views, which show a file or list a folder. */
final class ViewRule implements ToolRule {

  private static final Finding FILE =
      Finding.of(FILE_READ, READ_ONLY, Evidence.EDITOR, "editor: view of a file");
  private static final Finding FOLDER =
      Finding.of(RETRIEVAL, READ_ONLY, Evidence.EDITOR, "editor: view of a folder");

  @Override
  public Finding judge(CallArguments arguments) {
    String path = arguments.text("path", "file_path");
    boolean folder =
        path != null && !arguments.names().contains("view_range") && FolderNames.isLikely(path);
    return folder ? FOLDER : FILE;
  }
}

package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.context.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the files that a patch names, one of Codex's form or a unified diff. */
final class PatchChanges {

  private static final Map<String, Kind> CODEX =
      Map.of(
          "*** Update File: ", Kind.EDITS,
          "*** Add File: ", Kind.MAKES,
          "*** Delete File: ", Kind.REMOVES);

  private static final String NO_FILE_BEFORE = "--- /dev/null";
  private static final String FILE_AFTER = "+++ b/";

  private PatchChanges() {}

  /** {@return the changes in the order of the patch; none if the text is no patch} */
  static List<Change> of(String patch) {
    List<Change> changes = new ArrayList<>();
    String before = "";
    for (String line : patch.split("\n", -1)) {
      CODEX.forEach(
          (opening, kind) -> {
            if (line.startsWith(opening)) {
              changes.add(Change.of(line.substring(opening.length()).strip(), kind));
            }
          });
      if (line.startsWith(FILE_AFTER)) {
        Kind kind = before.startsWith(NO_FILE_BEFORE) ? Kind.MAKES : Kind.EDITS;
        changes.add(Change.of(line.substring(FILE_AFTER.length()).strip(), kind));
      }
      before = line;
    }
    return changes;
  }
}

package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.RunSoFar.FAILED;
import static io.github.speculativeactions.classify.RunSoFar.createFile;
import static io.github.speculativeactions.classify.RunSoFar.edit;
import static io.github.speculativeactions.classify.RunSoFar.editor;
import static io.github.speculativeactions.classify.StructuralAnswers.bash;
import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a change is of a file that failed, by which files calls change. */
class StructuralClassifierRepairedFilesTest {

  private RunSoFar run = new RunSoFar();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -f /tmp/x",
        "rm /src/a.py",
        "git diff > p.patch",
        "pytest 2>&1 | tee log",
        "grep -rn foo src > /tmp/o",
        "sed -i 's/a/b/' /src/b.py",
      })
  void aChangeOfAnotherFileAfterAFailedEditIsNone(String command) {
    run.did(edit("/src/a.py"), "No replacement was performed, old_str did not appear verbatim.");
    assertThat(run.type(bash(command))).isEqualTo("file_write");
    assertThat(run.type(edit("/src/b.py"))).isEqualTo("file_write");
    assertThat(run.type(bash("sed -i 's/a/b/' /src/a.py"))).isEqualTo("repair");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit 3:5\nx = 1\nend_of_edit", "edit 7:7\nx = 2\nend_of_edit"})
  void anEditOfTheOpenFileIsOneAfterAFailedEditOfIt(String command) {
    run.did(bash("edit 3:4\nx =\nend_of_edit"), "ERROR:\nNo replacement was performed");
    assertThat(run.classify(bash(command)).rule()).isEqualTo("context: edit after failed edit");
    run = new RunSoFar();
    run.did(bash("edit 3:4\nx = 2\nend_of_edit"), "");
    run.did(bash("pytest"), FAILED);
    assertThat(run.classify(bash(command)).rule()).isEqualTo("context: edit after failed check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git stash",
        "git stash push -m wip",
        "black .",
        "pip freeze >> /tmp/notes.txt",
        "sed -i 's/a/b/' $FILES",
      })
  void aChangeThatNamesNoFileOfTheProjectIsNoneAfterAFailedCheck(String command) {
    run.did(edit("src/a.py"), "The file src/a.py has been edited.");
    run.did(bash("pytest"), FAILED);
    assertThat(run.type(bash(command))).isEqualTo("file_write");
  }

  @Test
  void whatIsStashedAwayIsNoEditOfTheProject() {
    run.did(createFile("reproduce.py"), "File created successfully");
    run.did(bash("git stash"), "Saved working directory");
    run.did(bash("python reproduce.py"), FAILED);
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void theFirstFixAfterAScriptThatWasWrittenAndRunAtOnceIsNone() {
    String writesAndRuns = "cat > reproduce.py <<'EOF'\nimport shop\nEOF\npython reproduce.py";
    run.did(bash(writesAndRuns), FAILED);
    assertThat(run.type(edit("/src/shop/cart.py"))).isEqualTo("file_write");
    assertThat(run.type(bash("sed -i 's/a/b/' shop/cart.py"))).isEqualTo("file_write");
    assertThat(run.classify(edit("/src/reproduce.py")).rule())
        .isEqualTo("context: edit after failed check");
    assertThat(run.type(bash(writesAndRuns))).isEqualTo("repair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed -i 's/a/b/' shop/cart.py",
        "sed -i.bak -e s/a/b/ shop/cart.py",
        "perl -pi -e 's/a/b/' shop/cart.py",
        "echo 'x = 1' >> shop/cart.py",
        "cat > shop/cart.py <<'EOF'\nx = 1\nEOF",
        "echo x | tee shop/cart.py",
        "git checkout -- shop/cart.py",
        "git restore shop/cart.py",
        "cp /tmp/cart.py shop/",
        "mv new.py ./shop/cart.py",
      })
  void filesThatShellCommandsChangeAreKnown(String command) {
    run.did(bash(command), "");
    run.did(bash("pytest"), FAILED);
    assertThat(run.type(createFile("/src/shop/cart.py"))).isEqualTo("repair");
    assertThat(run.type(createFile("/src/shop/smart_cart.py"))).isEqualTo("file_write");
    run = new RunSoFar();
    run.did(edit("/src/shop/cart.py"), "The file /src/shop/cart.py has been edited.");
    run.did(bash("pytest"), FAILED);
    assertThat(run.type(bash(command))).isEqualTo("repair");
  }

  @Test
  void aFileThatTheShellMadeIsNoneOfTheProjects() {
    run.did(bash("cp shop/cart.py shop/cart.py.bak; printf 'import shop' > reproduce.py"), "");
    run.did(bash("python reproduce.py"), FAILED);
    run.did(bash("sed -i 's/a/b/' reproduce.py"), "");
    run.did(bash("python reproduce.py > out.txt 2>&1; tail out.txt"), FAILED);
    assertThat(run.type(edit("/src/shop/cart.py"))).isEqualTo("file_write");
    assertThat(run.type(bash("rm reproduce.py out.txt"))).isEqualTo("file_write");
  }

  @Test
  void aPatchNamesItsFiles() {
    String patch = "*** Begin Patch\n*** %s File: shop/cart.py\n*** End Patch";
    ToolCall updates = call("apply_patch", "input", patch.formatted("Update"));
    ToolCall adds = call("apply_patch", "input", patch.formatted("Add"));
    String byShell = "apply_patch <<'EOF'\n" + patch.formatted("Add") + "\nEOF";
    String byGit = "git apply <<'EOF'\n--- /dev/null\n+++ b/shop/cart.py\nEOF";

    for (ToolCall call : List.of(adds, bash(byShell), bash(byGit))) {
      run = new RunSoFar();
      run.did(call, "Done!");
      run.did(bash("pytest"), FAILED);
      assertThat(run.type(edit("shop/order.py"))).isEqualTo("file_write");
      assertThat(run.type(updates)).isEqualTo("repair");
    }
  }

  @Test
  void aReadFileIsNotTakenForTheChangedOneBesideIt() {
    ToolCall view = editor("view", "src/a.py");
    run.did(List.of(view, createFile("reproduce.py")), "1\tx = 1");
    run.did(bash("python reproduce.py"), FAILED);
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
    assertThat(run.type(edit("reproduce.py"))).isEqualTo("repair");
  }
}

package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.answer;
import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code does that stands in a command or in the cell of a notebook. */
class StructuralClassifierCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open(os.path.join(a, b), 'w').write('x')",
        "open(p, encoding='utf-8', mode='w')",
        "open(p, mode=\"a\")",
        "gzip.open(p, 'wt')",
        "Path('a').open('w')",
        "(Path(a) / 'b').write_text('x')",
        "df.to_csv('a.csv')",
        "df.to_json(path_or_buf=p)",
        "df.to_parquet(out)",
        "json.dump(rows, open('a.json', 'w'))",
        "shutil.move('a', 'b')",
        "os.remove('a')",
        "Path('a').unlink(missing_ok=True)",
        "require('fs').writeFileSync('a', 'b')",
        "fs.promises.rename('a', 'b'); fs.rmSync('c')",
        "File.write('a', 'b')",
        "File.open('a', 'w') { |f| f.puts 1 }",
        "fopen('a', 'w');",
        "open(my $file, '>', 'a')",
      })
  void codeThatWritesFilesIsAWrite(String code) {
    assertThat(answer(call("execute_ipython_cell", "command", code)))
        .isEqualTo("file_write mutating");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open(p, mode='r')",
        "f(open(p), 'w')",
        "urlopen(u, 'w')",
        "subprocess.Popen(['a', 'w'])",
        "print(df.to_csv())",
        "print(df.to_json(orient='records'))",
        "json.dump(rows, sys.stdout)",
        "df.to_csv(sys.stdout)",
        "shutil.which('git')",
        "df.rename(columns=names)",
      })
  void codeThatOnlyLooksLikeItIsNone(String code) {
    assertThat(answer(call("execute_ipython_cell", "command", code)))
        .doesNotStartWith("file_write");
  }

  @Test
  void aCellThatIsAFileIsWritten() {
    assertThat(answer(call("execute_ipython_cell", "command", "%%writefile a.py\nprint(1)")))
        .isEqualTo("file_write idempotent");
    assertThat(answer(call("execute_ipython_cell", "command", "%%writefile -a a.py\nprint(1)")))
        .isEqualTo("file_write mutating");
  }
}

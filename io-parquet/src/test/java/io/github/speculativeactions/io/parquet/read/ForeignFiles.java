package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of other writers that the tests have, and the rows beside them. */
final class ForeignFiles {

  private static final String FILE = ".parquet";
  private static final String EXPECTED = ".expected.jsonl";

  private ForeignFiles() {}

  /** {@return all files, those too that are to be refused} */
  static List<Path> all() {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(path -> path.toString().endsWith(FILE)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the files that are to be read, with rows beside them} */
  static List<Path> readable() {
    return all().stream().filter(file -> Files.exists(expected(file))).toList();
  }

  /** {@return the content of a file of that name, writer and all} */
  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(root().resolve(name));
  }

  /** {@return the name of the program that wrote a file} */
  static String writer(Path file) {
    return root().relativize(file).getName(0).toString();
  }

  /** {@return writer and name of a file} */
  static String name(Path file) {
    return writer(file) + "/" + file.getFileName();
  }

  /** {@return where the rows of a file stand, as JSON} */
  static Path expected(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - FILE.length()) + EXPECTED);
  }

  private static Path root() {
    try {
      return Path.of(ForeignFiles.class.getResource("foreign").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.github.speculativeactions.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LocalStorageTest {

  private final LocalStorage storage = new LocalStorage();

  @TempDir private Path root;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String file :
        List.of(
            "a.jsonl",
            "b.json",
            "B.jsonl",
            "a/1.jsonl",
            "a/2.csv",
            "a/deep/3.jsonl",
            "a-b.txt",
            "é.jsonl",
            "z y.jsonl",
            ".hidden.jsonl",
            ".git/config",
            "a/.cache/4.jsonl")) {
      write(file);
    }
  }

  @Test
  void aFileStandsForItself() throws IOException {
    StoredFile file = only(storage.list(root + "/a/2.csv"));
    assertThat(file.location()).isEqualTo(root + "/a/2.csv");
    assertThat(file.name()).isEqualTo("2.csv");
    assertThat(file.size()).isEqualTo(7);
    assertThat(file.open()).hasContent("a/2.csv");
  }

  @Test
  void aFolderStandsForEveryFileBelowItInTheOrderOfTheirPathsWithoutTheHiddenOnes()
      throws IOException {
    assertThat(below(root.toString()))
        .containsExactly(
            "B.jsonl",
            "a-b.txt",
            "a.jsonl",
            "a/1.jsonl",
            "a/2.csv",
            "a/deep/3.jsonl",
            "b.json",
            "z y.jsonl",
            "é.jsonl");
    assertThat(below(root + "/")).isEqualTo(below(root.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "*.jsonl > B.jsonl a.jsonl z_y.jsonl é.jsonl",
        "?.jsonl > B.jsonl a.jsonl é.jsonl",
        "**/*.jsonl > B.jsonl a.jsonl a/1.jsonl a/deep/3.jsonl z_y.jsonl é.jsonl",
        "**.jsonl > B.jsonl a.jsonl a/1.jsonl a/deep/3.jsonl z_y.jsonl é.jsonl",
        "**/**/*.csv > a/2.csv",
        "a/** > a/1.jsonl a/2.csv a/deep/3.jsonl",
        "*/*.jsonl > a/1.jsonl",
        "**/deep/* > a/deep/3.jsonl",
        "a/**/3.jsonl > a/deep/3.jsonl",
        "[ab].json* > a.jsonl b.json",
        "[!ab].jsonl > B.jsonl é.jsonl",
        "[^a-z].jsonl > B.jsonl é.jsonl",
        "[A-Z].jsonl > B.jsonl",
        "a[-]b.* > a-b.txt",
        "{a,b}.{json,jsonl} > a.jsonl b.json",
        "{b.json,a/{1,deep/3}.jsonl} > a/1.jsonl a/deep/3.jsonl b.json",
        "{a.jsonl,*.jsonl} > B.jsonl a.jsonl z_y.jsonl é.jsonl",
        ".*.jsonl > .hidden.jsonl",
        "a/.cache/* > a/.cache/4.jsonl",
        "*/.c*/* > a/.cache/4.jsonl",
      })
  void aGlobStandsForItsMatches(String glob, String expected) throws IOException {
    assertThat(below(root + "/" + glob))
        .containsExactly(
            Arrays.stream(expected.split(" "))
                .map(name -> name.replace('_', ' '))
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x[1].jsonl", "x{1,2}.jsonl", "x*.jsonl", "x?.jsonl", "x[.jsonl", "x{a"})
  void aNameThatExistsWinsOverItsMeaningAsAGlob(String name) throws IOException {
    write(name);
    write("x1.jsonl");
    assertThat(below(root + "/" + name)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "[]", "[z-a]x", "x{a", "[!]", "*.nothing", "no/such/**", "a.jsonl/*"})
  void aGlobWithoutAMatchFailsAndIsNamed(String glob) {
    assertInputFault(() -> storage.list(root + "/" + glob))
        .hasMessage("no file matches '" + root + "/" + glob + "'");
  }

  @Test
  void aFileUriIsItsDecodedPath() throws IOException {
    String path = root.toString();
    assertThat(below("file://" + path + "/z%20y.jsonl")).containsExactly("z y.jsonl");
    assertThat(below("FILE:" + path + "/%C3%A9.jsonl")).containsExactly("é.jsonl");
    assertThat(below("file://localhost" + path + "/*.json")).containsExactly("b.json");
    write("a+b");
    assertThat(below("file://" + path + "/a+b")).containsExactly("a+b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "file://server/share > names the host 'server'",
        "file:///100%.json > has a '%' that two hexadecimal digits do not follow",
        "file:// > names no file",
        "'' > names no file",
        "'  ' > names no file",
      })
  void aLocationThatCannotBeUnderstoodIsAConfigurationFault(String location, String reason) {
    assertThatThrownBy(() -> storage.list(location))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContaining(reason);
  }

  @Test
  void aNulInALocationIsAConfigurationFault() {
    assertThatThrownBy(() -> storage.list("a\0b"))
        .hasMessage("the location 'a?b' has a NUL character in it");
  }

  @Test
  void aMissingFileIsNamedTogetherWithTheNearestFolderThatExists() {
    assertInputFault(() -> storage.list(root + "/a/no/such.jsonl"))
        .hasMessage(
            "there is no file or folder '%s/a/no/such.jsonl'; the nearest folder that exists is"
                + " '%s/a'",
            root, root);
  }

  @Test
  void anEmptyFolderIsAFault() throws IOException {
    Path empty = Files.createDirectories(root.resolve("empty/inside"));
    Files.createFile(empty.resolve(".hidden"));
    assertInputFault(() -> storage.list(root + "/empty"))
        .hasMessage("the folder '%s/empty' holds no file (hidden ones are left out)", root);
  }

  @Test
  void aLinkToAFileOrFolderIsFollowed() throws IOException {
    Files.createDirectory(root.resolve("links"));
    Files.createSymbolicLink(root.resolve("links/file"), root.resolve("b.json"));
    Files.createSymbolicLink(root.resolve("links/folder"), root.resolve("a"));
    assertThat(below(root + "/links"))
        .containsExactly(
            "links/file",
            "links/folder/1.jsonl",
            "links/folder/2.csv",
            "links/folder/deep/3.jsonl");
    assertThat(below(root + "/links/file")).containsExactly("links/file");
  }

  @Test
  void aLinkBackToAFolderAroundItIsLeftOut() throws IOException {
    Files.createSymbolicLink(root.resolve("a/deep/back"), root.resolve("a"));
    Files.createSymbolicLink(root.resolve("a/self"), Path.of("."));
    assertThat(below(root + "/a")).containsExactly("a/1.jsonl", "a/2.csv", "a/deep/3.jsonl");
    assertThat(below(root + "/a/**/3.jsonl")).containsExactly("a/deep/3.jsonl");
  }

  @Test
  void aLinkToNothingIsAFaultAloneAndInAFolder() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("a/gone"), Path.of("nowhere"));
    String message = "'" + link + "' is a symbolic link to 'nowhere', which does not exist";
    assertInputFault(() -> storage.list(link.toString())).hasMessage(message);
    assertInputFault(() -> storage.list(root + "/a")).hasMessage(message);
    assertThat(below(root + "/a/*.csv")).containsExactly("a/2.csv");
  }

  @Test
  void aLinkToItselfCannotBeRead() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
    assertThatThrownBy(() -> storage.list(link.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("self");
  }

  @Test
  void aFolderThatMayNotBeReadIsAFaultNotAnEmptyFolder() throws IOException {
    Path locked = Files.createDirectory(root.resolve("a/locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(locked), "this user may read everything");
      assertThatThrownBy(() -> storage.list(root + "/a")).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> storage.list(locked + "/x.jsonl"))
          .isInstanceOf(AccessDeniedException.class);
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aRelativeLocationStaysRelative() throws IOException {
    assertThat(storage.list("src/main/java/module-*.java"))
        .extracting(StoredFile::location)
        .containsExactly("src/main/java/module-info.java");
    assertThat(storage.list("pom.xml")).extracting(StoredFile::location).containsExactly("pom.xml");
    assertThat(storage.list("*.xml")).extracting(StoredFile::location).containsExactly("pom.xml");
  }

  @Test
  void everyListedLocationCanBeListedAgain() throws IOException {
    write("odd[1]{x}*.jsonl");
    for (StoredFile file : storage.list(root.toString())) {
      assertThat(only(storage.list(file.location())).location()).isEqualTo(file.location());
    }
  }

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name, StandardCharsets.UTF_8);
  }

  /** {@return the paths below the root of the files that a location stands for} */
  private List<String> below(String location) throws IOException {
    return storage.list(location).stream()
        .map(file -> file.location().substring(root.toString().length() + 1))
        .toList();
  }

  private static StoredFile only(List<StoredFile> files) {
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertInputFault(
      ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INPUT));
  }
}

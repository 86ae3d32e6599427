package io.github.speculativeactions.classify.tool;

import java.util.Locale;
import java.util.Set;

/** Tells by its name alone whether a path is that of a folder. */
final class FolderNames {

  private static final int LONGEST_EXTENSION = 10;

  private static final Set<String> FILES_WITHOUT_EXTENSION =
      Set.of(
          "makefile",
          "dockerfile",
          "license",
          "licence",
          "readme",
          "changelog",
          "changes",
          "authors",
          "copying",
          "notice",
          "manifest",
          "procfile",
          "gemfile",
          "rakefile",
          "pipfile",
          "jenkinsfile",
          "vagrantfile",
          "contributing",
          "todo",
          "news",
          "version",
          "justfile",
          "codeowners",
          "install",
          "history",
          "gradlew",
          "mvnw",
          "configure",
          "brewfile",
          "containerfile",
          "doxyfile");

  private static final Set<String> HIDDEN_FOLDERS =
      Set.of(
          ".git",
          ".github",
          ".circleci",
          ".vscode",
          ".idea",
          ".config",
          ".cache",
          ".ssh",
          ".venv",
          ".tox",
          ".husky",
          ".devcontainer",
          ".mypy_cache",
          ".pytest_cache");

  private FolderNames() {}

  /**
   * {@return whether the path's last part looks like a folder's: no extension that starts with a
   * letter, and none of the names that files have without one}
   */
  static boolean isLikely(String path) {
    String trimmed = path.strip();
    if (trimmed.endsWith("/") || trimmed.isEmpty() || trimmed.endsWith("..")) {
      return true;
    }
    String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    if (name.equals(".")) {
      return true;
    }
    int dot = name.lastIndexOf('.');
    if (dot == 0) {
      return HIDDEN_FOLDERS.contains(name);
    }
    if (dot < 0) {
      return !FILES_WITHOUT_EXTENSION.contains(name.toLowerCase(Locale.ROOT));
    }
    return !isExtension(name.substring(dot + 1));
  }

  /** A version, as in {@code django-3.0}, is none. */
  private static boolean isExtension(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_EXTENSION
        && Character.isLetter(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '~');
  }
}

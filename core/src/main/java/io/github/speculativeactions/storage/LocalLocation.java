package io.github.speculativeactions.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.File;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** From a location as the user wrote it to a path, and what to say if nothing is there. */
final class LocalLocation {

  private static final String URI_START = LocalStorage.SCHEME + ":";

  private LocalLocation() {}

  /**
   * {@return the path that a location names, '/'-separated, without a '/' at its end unless it is a
   * root}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it names none
   */
  static String pathOf(String location) {
    String path =
        location.regionMatches(true, 0, URI_START, 0, URI_START.length())
            ? pathOfUri(location)
            : location;
    if (path.isBlank()) {
      throw SpeculativeActionsException.configuration(
          "the location '" + location + "' names no file; a path, a folder or a glob would");
    }
    if (path.indexOf('\0') >= 0) {
      throw SpeculativeActionsException.configuration(
          "the location '" + location.replace('\0', '?') + "' has a NUL character in it");
    }
    return withoutSlashAtEnd(path.replace(File.separatorChar, '/'));
  }

  /**
   * {@return why nothing can be read there, and what is there instead}
   *
   * @throws IOException if it cannot be told, as in a folder without permission
   */
  static String describeMissing(String path) throws IOException {
    Path missing;
    try {
      missing = Path.of(path);
    } catch (InvalidPathException e) {
      return "'" + path + "' is not a path on this system: " + e.getReason();
    }
    if (Files.isSymbolicLink(missing) && Files.notExists(missing)) {
      return describeDanglingLink(missing);
    }
    if (!Files.notExists(missing)) {
      // Neither there nor not there: the system does not let us look, and says why.
      Files.readAttributes(missing, BasicFileAttributes.class);
    }
    Path parent = missing.toAbsolutePath().normalize().getParent();
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    return "there is no file or folder '"
        + path
        + "'"
        + (parent == null ? "" : "; the nearest folder that exists is '" + parent + "'");
  }

  /** {@return the fault of a symbolic link that leads nowhere} */
  static String describeDanglingLink(Path link) throws IOException {
    return "'"
        + link
        + "' is a symbolic link to '"
        + Files.readSymbolicLink(link)
        + "', which does not exist";
  }

  private static String pathOfUri(String uri) {
    String rest = uri.substring(URI_START.length());
    if (rest.startsWith("//")) {
      rest = withoutHost(uri, rest.substring(2));
    }
    try {
      // A plus is a plus in a path; the decoder is made for forms, where it is a space.
      String path = URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
      return isDriveOfUri(path) ? path.substring(1) : path;
    } catch (IllegalArgumentException e) {
      throw SpeculativeActionsException.configuration(
          "the location '" + uri + "' has a '%' that two hexadecimal digits do not follow");
    }
  }

  private static String withoutHost(String uri, String rest) {
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
      throw SpeculativeActionsException.configuration(
          "the location '"
              + uri
              + "' names the host '"
              + host
              + "'; a local file is file:///absolute/path or a plain path");
    }
    return rest.substring(host.length());
  }

  /** {@return whether the path of a URI begins with a drive, as in {@code /C:/data}} */
  private static boolean isDriveOfUri(String path) {
    return path.length() > 2
        && path.charAt(0) == '/'
        && isDrive(path.substring(1, 3))
        && File.separatorChar == '\\';
  }

  /** {@return whether a path is a drive of Windows and nothing else, as in {@code C:}} */
  static boolean isDrive(String path) {
    return path.length() == 2 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':';
  }

  private static String withoutSlashAtEnd(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    String names = path.substring(0, end);
    // The slash makes the difference between a drive and the folder that is current on it.
    return end < path.length() && isDrive(names) ? names + "/" : names;
  }
}

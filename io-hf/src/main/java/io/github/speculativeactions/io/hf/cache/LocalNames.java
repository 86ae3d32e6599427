package io.github.speculativeactions.io.hf.cache;

import java.io.File;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a name of the Hub must not have to be the name of a local file. */
enum LocalNames {
  POSIX,
  WINDOWS;

  /** Refused everywhere, as Python does, since a cache may be carried to Windows. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private static final Pattern FORBIDDEN_ON_WINDOWS = Pattern.compile("[<>:\"|?*]");

  /** Names of devices, which are devices with any ending too. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?: *\\..*)?",
          Pattern.CASE_INSENSITIVE);

  static LocalNames ofThisSystem() {
    return File.separatorChar == '\\' ? WINDOWS : POSIX;
  }

  /** What is wrong with a name of segments between slashes; empty if nothing. */
  Optional<String> fault(String name) {
    for (String segment : name.split("/", -1)) {
      if (DRIVE.matcher(segment).matches()) {
        return Optional.of("has a part that begins like a Windows drive");
      }
      if (this == WINDOWS && !isWindowsName(segment)) {
        return Optional.of("has a part that cannot be the name of a file on Windows");
      }
    }
    return Optional.empty();
  }

  private static boolean isWindowsName(String segment) {
    return !FORBIDDEN_ON_WINDOWS.matcher(segment).find()
        && !DEVICE.matcher(segment).matches()
        && !segment.endsWith(".")
        && !segment.endsWith(" ");
  }
}

package io.github.speculativeactions.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/**
 * What is wrong with a file, for people who do not know Java.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 */
public final class FileFault {

  private FileFault() {}

  /** {@return what failed, in words; the file first, if it is known} */
  public static String inWords(IOException fault) {
    if (fault instanceof FileSystemException known && known.getFile() != null) {
      return "'" + known.getFile() + "': " + reason(known);
    }
    return Objects.requireNonNullElse(fault.getMessage(), "the system does not say why");
  }

  /** Java says most reasons by the class alone. */
  private static String reason(FileSystemException fault) {
    if (fault instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return Objects.requireNonNullElse(fault.getReason(), "the system does not say why");
  }
}

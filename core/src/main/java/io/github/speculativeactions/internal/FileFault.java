package io.github.speculativeactions.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
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
    return fault instanceof FileSystemException known && known.getFile() != null
        ? "'" + known.getFile() + "': " + reason(known)
        : reason(fault);
  }

  /** {@return why it failed, in words; Java says most reasons by the class alone} */
  public static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof DirectoryNotEmptyException) {
      return "it is not empty";
    }
    if (fault instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String said =
        fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
    return Objects.requireNonNullElse(said, "the system does not say why");
  }
}

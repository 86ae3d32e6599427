package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileFaultTest {

  @Test
  void aFaultIsToldWithoutTheNameOfItsClass() {
    assertThat(FileFault.inWords(new NoSuchFileException("/a")))
        .isEqualTo("'/a': there is no such file or folder");
    assertThat(FileFault.inWords(new AccessDeniedException("/a")))
        .isEqualTo("'/a': access is denied");
    assertThat(FileFault.inWords(new DirectoryNotEmptyException("/a")))
        .isEqualTo("'/a': it is not empty");
    assertThat(FileFault.inWords(new NotDirectoryException("/a")))
        .isEqualTo("'/a': it is no folder");
    assertThat(FileFault.inWords(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("'/a': Read-only file system");
    assertThat(FileFault.inWords(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(FileFault.inWords(new IOException())).isEqualTo("the system does not say why");
  }

  @Test
  void aReasonNamesNoFile() {
    assertThat(FileFault.reason(new NoSuchFileException("/a/123.spool")))
        .isEqualTo("there is no such file or folder");
  }
}

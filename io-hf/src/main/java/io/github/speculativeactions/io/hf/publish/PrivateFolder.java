package io.github.speculativeactions.io.hf.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/**
 * A folder of ours that nobody else may open, with files that nobody else may read or write.
 *
 * <p>Whatever is otherwise, be it a folder that was there before, a file, or a link, is refused
 * with an {@code IOException}. Safe for use by several threads and processes.
 */
final class PrivateFolder {

  private static final Set<PosixFilePermission> OF_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> FOR_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final UserPrincipal owner;

  private PrivateFolder(Path folder, UserPrincipal owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /**
   * {@return the folder, which is made if it is missing}
   *
   * @throws IOException also on file systems without POSIX permissions, which cannot tell
   */
  static PrivateFolder of(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      throw refused(folder, "has no permissions that tell who may open it");
    }
    if (!Files.exists(folder, NOFOLLOW_LINKS)) {
      create(folder);
    }
    PosixFileAttributes found = attributes(folder);
    if (!found.isDirectory() || !OF_FOLDER.containsAll(found.permissions())) {
      throw refused(folder, "is no folder that only its owner may open");
    }
    PrivateFolder made = new PrivateFolder(folder, found.owner());
    made.checkOurs();
    return made;
  }

  private static void create(Path folder) throws IOException {
    Files.createDirectories(folder.resolveSibling("."));
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OF_FOLDER));
    } catch (FileAlreadyExistsException e) {
      // Somebody made it meanwhile, and it is looked at like any other.
      return;
    }
  }

  /** The administrator may write into a folder of anybody, so that a file tells who we are. */
  private void checkOurs() throws IOException {
    Path ours = Files.createTempFile(folder, "", ".owner", FOR_FILE);
    try {
      if (!attributes(ours).owner().equals(owner)) {
        throw refused(folder, "is somebody else's");
      }
    } finally {
      Files.delete(ours);
    }
  }

  /** {@return where a file of that name lies} */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** {@return whether there is anything of that name} */
  boolean has(String name) {
    return Files.exists(file(name), NOFOLLOW_LINKS);
  }

  /** {@return the lines of a file} */
  List<String> lines(String name) throws IOException {
    check(name);
    return Files.readAllLines(file(name));
  }

  /** Makes a file that is not there yet. */
  void create(String name, String text) throws IOException {
    write(
        name,
        text,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS));
  }

  /** Adds to a file that is there. */
  void append(String name, String text) throws IOException {
    check(name);
    write(name, text, Set.of(StandardOpenOption.APPEND, NOFOLLOW_LINKS));
  }

  private void check(String name) throws IOException {
    PosixFileAttributes found = attributes(file(name));
    if (!found.isRegularFile()
        || !found.owner().equals(owner)
        || !OF_FOLDER.containsAll(found.permissions())) {
      throw refused(file(name), "is no file that only its owner may read");
    }
  }

  private void write(String name, String text, Set<OpenOption> options) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file(name), options, FOR_FILE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
  }

  private static IOException refused(Path path, String fault) {
    return new FileSystemException(path.toString(), null, fault);
  }
}

package io.github.speculativeactions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library. Stateless and safe for use by several threads. */
public final class LibraryVersion {

  private LibraryVersion() {}

  /** {@return the version, such as {@code 0.1.0}, which the library's own build wrote down} */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing beside LibraryVersion");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}

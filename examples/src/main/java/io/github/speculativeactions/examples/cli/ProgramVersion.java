package io.github.speculativeactions.examples.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, which the build writes into a resource. */
final class ProgramVersion implements IVersionProvider {

  ProgramVersion() {}

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new FileNotFoundException("version.properties is missing beside ProgramVersion");
      }
      properties.load(in);
    }
    return new String[] {"speculative-actions " + properties.getProperty("version")};
  }
}

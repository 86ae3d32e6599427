package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables by which every tool of the Hub is set up, read as {@code huggingface_hub} reads
 * them ({@code constants.py}, {@code utils/_auth.py}). A variable that is set but empty counts as
 * not set.
 */
final class HubEnvironment {

  private static final Set<String> TRUE_WORDS = Set.of("1", "ON", "YES", "TRUE");

  /** {@code $NAME} or <code>${NAME}</code>, as Python's {@code posixpath.expandvars} finds them. */
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Za-z0-9_]+)|\\{([^}]*)})");

  static final String ENDPOINT = "HF_ENDPOINT";

  /** No token is longer than an HTTP header may be; a file that is holds something else. */
  private static final int MAX_TOKEN_BYTES = 1 << 16;

  private final Map<String, String> variables;
  private final Path home;

  HubEnvironment(Map<String, String> variables, Path home) {
    this.variables = Map.copyOf(variables);
    this.home = Objects.requireNonNull(home, "home");
  }

  Optional<String> endpoint() {
    return Optional.ofNullable(first(ENDPOINT));
  }

  Optional<Path> cacheFolder() {
    for (String name : new String[] {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
      String value = first(name);
      if (value != null) {
        return Optional.of(expand(name, value));
      }
    }
    boolean moved = first("HF_HOME", "XDG_CACHE_HOME") != null;
    return moved ? Optional.of(hubHome().resolve("hub")) : Optional.empty();
  }

  Optional<SnapshotFiles> snapshotFiles() {
    return Optional.ofNullable(first("HF_HUB_DISABLE_SYMLINKS"))
        .map(word -> isTrue(word) ? SnapshotFiles.REAL : SnapshotFiles.LINKED);
  }

  /** The name of the variable that says whether the Hub may be asked, if one does. */
  Optional<String> networkVariable() {
    // The datasets library asks its own variable first, even to be online; this is about datasets.
    return Stream.of("HF_DATASETS_OFFLINE", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
        .filter(name -> first(name) != null)
        .findFirst();
  }

  NetworkUse network(String variable) {
    return isTrue(first(variable)) ? NetworkUse.OFFLINE : NetworkUse.ONLINE;
  }

  boolean tokenIsImplicit() {
    return !isTrue(first("HF_HUB_DISABLE_IMPLICIT_TOKEN"));
  }

  Optional<Duration> metadataTimeout() {
    return seconds("HF_HUB_ETAG_TIMEOUT");
  }

  Optional<Duration> downloadTimeout() {
    return seconds("HF_HUB_DOWNLOAD_TIMEOUT");
  }

  Optional<String> userAgentOrigin() {
    return Optional.ofNullable(first("HF_HUB_USER_AGENT_ORIGIN"));
  }

  Optional<Token> token() {
    for (String name : new String[] {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
      String value = first(name);
      if (value != null) {
        // Only an empty first variable gives way to the second; only an empty token to the file.
        return Token.clean(value, name).or(this::tokenOfFile);
      }
    }
    return tokenOfFile();
  }

  private Optional<Token> tokenOfFile() {
    String named = first("HF_TOKEN_PATH");
    Path file = named == null ? hubHome().resolve("token") : expand("HF_TOKEN_PATH", named);
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(MAX_TOKEN_BYTES + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("cannot read the token file " + file, e);
    }
    if (content.length > MAX_TOKEN_BYTES) {
      throw SpeculativeActionsException.configuration(
          "the token file " + file + " has more than " + MAX_TOKEN_BYTES + " bytes, so it is none");
    }
    return Token.clean(new String(content, StandardCharsets.UTF_8), "the file '" + file + "'");
  }

  private Path hubHome() {
    String named = first("HF_HOME");
    if (named != null) {
      return expand("HF_HOME", named);
    }
    String caches = first("XDG_CACHE_HOME");
    Path folder = caches == null ? home.resolve(".cache") : expand("XDG_CACHE_HOME", caches);
    return folder.resolve("huggingface");
  }

  /** The path with {@code ~} at its start and variables replaced; unknown variables stay. */
  private Path expand(String name, String value) {
    String path = value;
    if (path.startsWith("~")) {
      String rest = path.substring(1);
      if (!rest.isEmpty()
          && !rest.startsWith("/")
          && !rest.startsWith(home.getFileSystem().getSeparator())) {
        throw SpeculativeActionsException.configuration(
            name + " is " + Quoted.of(value) + "; of home folders only one's own, '~/', is known");
      }
      path = home + rest;
    }
    Matcher matcher = VARIABLE.matcher(path);
    String expanded =
        matcher.replaceAll(
            found -> {
              String variable = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(variables.getOrDefault(variable, found.group()));
            });
    try {
      return home.getFileSystem().getPath(expanded);
    } catch (InvalidPathException e) {
      throw SpeculativeActionsException.configuration(
          name + " is " + Quoted.of(value) + ", which is not a path: " + e.getReason());
    }
  }

  /** A whole number of seconds; 0 stands for the default, as in Python's {@code x or default}. */
  private Optional<Duration> seconds(String name) {
    String value = first(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      long seconds = Long.parseLong(value.strip());
      if (seconds >= 0 && seconds <= HubOptions.MAX_TIMEOUT.toSeconds()) {
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that also a number out of range gets.
    }
    throw SpeculativeActionsException.configuration(
        name
            + " is "
            + Quoted.of(value)
            + "; write a whole number of seconds from 1 to "
            + HubOptions.MAX_TIMEOUT.toSeconds());
  }

  private @Nullable String first(String... names) {
    for (String name : names) {
      String value = variables.get(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static boolean isTrue(@Nullable String value) {
    return value != null && TRUE_WORDS.contains(value.toUpperCase(Locale.ROOT));
  }
}

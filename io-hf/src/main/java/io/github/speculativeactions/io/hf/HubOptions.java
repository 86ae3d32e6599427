package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the Hub is reached: where it is, who asks, where its files are kept.
 *
 * <p>Nothing is taken from the machine unless {@link #fromEnvironment} is called. Holds no
 * connection. Immutable and safe for use by several threads.
 */
public final class HubOptions {

  /** The Hub itself, unless another endpoint is set. */
  public static final String DEFAULT_ENDPOINT = "https://huggingface.co";

  /** The cache that all tools share, below the home folder, unless another is set. */
  public static final String DEFAULT_CACHE = ".cache/huggingface/hub";

  /** How long a connection to a server may take to be made unless set: 10 s. */
  public static final Duration DEFAULT_METADATA_TIMEOUT = Duration.ofSeconds(10);

  /** How long a download may stand still, and any other answer take, unless set: 10 s. */
  public static final Duration DEFAULT_DOWNLOAD_TIMEOUT = Duration.ofSeconds(10);

  /** How long the hub may take for what it is to do, such as a commit, unless set: 5 min. */
  public static final Duration DEFAULT_WRITE_TIMEOUT = Duration.ofMinutes(5);

  /** The longest timeout: one day. */
  public static final Duration MAX_TIMEOUT = Duration.ofDays(1);

  /** What the files of a cached commit are unless set: links, where the system can make them. */
  public static final SnapshotFiles DEFAULT_SNAPSHOT_FILES = SnapshotFiles.LINKED;

  /** Whether the Hub may be asked unless set: yes. */
  public static final NetworkUse DEFAULT_NETWORK = NetworkUse.ONLINE;

  /** Where a token may go over plain http unless set: to this machine only. */
  public static final PlainHttp DEFAULT_PLAIN_HTTP = PlainHttp.LOOPBACK;

  private final URI endpoint;
  private final @Nullable String endpointVariable;
  private final Path cacheFolder;
  private final SnapshotFiles snapshotFiles;
  private final @Nullable Token token;
  private final NetworkUse network;
  private final @Nullable String networkVariable;
  private final Duration metadataTimeout;
  private final Duration downloadTimeout;
  private final Duration writeTimeout;
  private final PlainHttp plainHttp;
  private final RetryPolicy retryPolicy;
  private final @Nullable String userAgentOrigin;

  private HubOptions(Builder builder) {
    this.endpoint = builder.endpoint;
    this.endpointVariable = builder.endpointVariable;
    this.cacheFolder = builder.cacheFolder;
    this.snapshotFiles = builder.snapshotFiles;
    this.token = builder.token;
    this.network = builder.network;
    this.networkVariable = builder.networkVariable;
    this.metadataTimeout = builder.metadataTimeout;
    this.downloadTimeout = builder.downloadTimeout;
    this.writeTimeout = builder.writeTimeout;
    this.plainHttp = builder.plainHttp;
    this.retryPolicy = builder.retryPolicy;
    this.userAgentOrigin = builder.userAgentOrigin;
  }

  /**
   * {@return the options every tool of the Hub would take from these variables}
   *
   * @param environment the variables, mostly {@link System#getenv()}
   * @param home the user's home folder
   * @throws SpeculativeActionsException as {@link Builder#environment} and {@link Builder#build} do
   */
  public static HubOptions fromEnvironment(Map<String, String> environment, Path home) {
    return builder(home).environment(environment).build();
  }

  /**
   * {@return a builder with every option at its default: the public Hub, anonymous}
   *
   * @param home the user's home folder, which holds the cache
   */
  public static Builder builder(Path home) {
    return new Builder(home);
  }

  /** {@return the base URL: http or https, no slash at the end} */
  public URI endpoint() {
    return endpoint;
  }

  /** {@return the variable that set the endpoint, such as {@code HF_ENDPOINT}, if one did} */
  public Optional<String> endpointVariable() {
    return Optional.ofNullable(endpointVariable);
  }

  /** {@return the folder of the cache that is shared with other tools; it need not exist} */
  public Path cacheFolder() {
    return cacheFolder;
  }

  /** {@return what the files of a cached commit are} */
  public SnapshotFiles snapshotFiles() {
    return snapshotFiles;
  }

  /** {@return who asks; empty is anonymous} */
  public Optional<Token> token() {
    return Optional.ofNullable(token);
  }

  /** {@return whether the Hub may be asked} */
  public NetworkUse network() {
    return network;
  }

  /**
   * {@return the variable that set whether the Hub may be asked, such as {@code HF_HUB_OFFLINE}, if
   * one did}
   */
  public Optional<String> networkVariable() {
    return Optional.ofNullable(networkVariable);
  }

  /**
   * {@return how long a connection to a server may take to be made; from 1 ms to one day}
   *
   * <p>It is what {@code HF_HUB_ETAG_TIMEOUT} sets: within it Python must have connected and got
   * the headers of a file. Here no headers are asked for alone, and what comes after the connection
   * has {@link #downloadTimeout} or {@link #writeTimeout}.
   */
  public Duration metadataTimeout() {
    return metadataTimeout;
  }

  /**
   * {@return how long a download may stand still, and any other answer take; from 1 ms to one day}
   */
  public Duration downloadTimeout() {
    return downloadTimeout;
  }

  /**
   * {@return how long the hub may take until it answers that it has done what it was asked to: to
   * look at new files, to put the parts of one together, to check one, to commit; from 1 ms to one
   * day}
   */
  public Duration writeTimeout() {
    return writeTimeout;
  }

  /** {@return where a token may go over plain http} */
  public PlainHttp plainHttp() {
    return plainHttp;
  }

  /** {@return how often what failed is tried again} */
  public RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /** {@return on behalf of what the Hub is asked, as the last part of each user agent} */
  public Optional<String> userAgentOrigin() {
    return Optional.ofNullable(userAgentOrigin);
  }

  /** {@return every option by name; whether there is a token, but not which} */
  @Override
  public String toString() {
    return ("HubOptions[endpoint=%s, cacheFolder=%s, snapshotFiles=%s, token=%s, network=%s,"
            + " metadataTimeout=%s, downloadTimeout=%s, writeTimeout=%s, plainHttp=%s,"
            + " retryPolicy=%s, userAgentOrigin=%s]")
        .formatted(
            endpoint,
            cacheFolder,
            snapshotFiles,
            token == null ? "none" : "hidden",
            network,
            metadataTimeout,
            downloadTimeout,
            writeTimeout,
            plainHttp,
            retryPolicy,
            Objects.requireNonNullElse(userAgentOrigin, "none"));
  }

  /** Collects options; the last call for an option counts. Not safe for use by several threads. */
  public static final class Builder {

    private static final Pattern USER_AGENT_PART = Pattern.compile("[\\x20-\\x7e&&[^;]]{1,200}");

    private final Path home;
    private URI endpoint = URI.create(DEFAULT_ENDPOINT);
    private @Nullable String endpointVariable;
    private Path cacheFolder;
    private SnapshotFiles snapshotFiles = DEFAULT_SNAPSHOT_FILES;
    private @Nullable Token token;
    private NetworkUse network = DEFAULT_NETWORK;
    private @Nullable String networkVariable;
    private Duration metadataTimeout = DEFAULT_METADATA_TIMEOUT;
    private Duration downloadTimeout = DEFAULT_DOWNLOAD_TIMEOUT;
    private Duration writeTimeout = DEFAULT_WRITE_TIMEOUT;
    private PlainHttp plainHttp = DEFAULT_PLAIN_HTTP;
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private @Nullable String userAgentOrigin;

    private Builder(Path home) {
      this.home = Objects.requireNonNull(home, "home");
      this.cacheFolder = home.resolve(DEFAULT_CACHE);
    }

    /**
     * Sets what the variables of {@code huggingface_hub} say, and leaves the rest: {@code
     * HF_ENDPOINT}, {@code HF_HOME}, {@code HF_HUB_CACHE}, {@code XDG_CACHE_HOME}, {@code
     * HF_HUB_DISABLE_SYMLINKS}, {@code HF_TOKEN}, {@code HF_TOKEN_PATH}, {@code
     * HF_HUB_DISABLE_IMPLICIT_TOKEN}, {@code HF_HUB_OFFLINE}, {@code HF_DATASETS_OFFLINE}, {@code
     * HF_HUB_ETAG_TIMEOUT}, {@code HF_HUB_DOWNLOAD_TIMEOUT}, {@code HF_HUB_USER_AGENT_ORIGIN} and
     * their older names.
     *
     * <p>Switches are on only for {@code 1}, {@code ON}, {@code YES} and {@code TRUE} in any case.
     * A path may begin with {@code ~/} and hold {@code $NAME}. A variable that is set but empty
     * counts as not set. For the token see {@link Token#ofMachine}.
     *
     * @param variables mostly {@link System#getenv()}
     * @throws SpeculativeActionsException (CONFIGURATION) if a value cannot be understood;
     *     (STORAGE) if the token file exists but cannot be read
     */
    public Builder environment(Map<String, String> variables) {
      HubEnvironment environment = new HubEnvironment(variables, home);
      environment.endpoint().ifPresent(url -> setEndpoint(url, HubEnvironment.ENDPOINT));
      environment.cacheFolder().ifPresent(this::cacheFolder);
      environment.snapshotFiles().ifPresent(this::snapshotFiles);
      environment.networkVariable().ifPresent(name -> setNetwork(environment.network(name), name));
      environment.metadataTimeout().ifPresent(this::metadataTimeout);
      environment.downloadTimeout().ifPresent(this::downloadTimeout);
      environment.userAgentOrigin().ifPresent(this::userAgentOrigin);
      if (environment.tokenIsImplicit()) {
        environment.token().ifPresent(this::token);
      }
      return this;
    }

    /**
     * Sets the base URL of the hub, {@value HubOptions#DEFAULT_ENDPOINT} unless set. Slashes at its
     * end are dropped.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not an http or https URL with a
     *     host, or has a user, a query or a fragment
     */
    public Builder endpoint(String url) {
      return setEndpoint(url, null);
    }

    private Builder setEndpoint(String url, @Nullable String variable) {
      this.endpoint = Endpoints.parse(url, variable);
      this.endpointVariable = variable;
      return this;
    }

    /** Sets the folder of the cache, {@value HubOptions#DEFAULT_CACHE} below home unless set. */
    public Builder cacheFolder(Path folder) {
      this.cacheFolder = Objects.requireNonNull(folder, "cacheFolder");
      return this;
    }

    /**
     * Sets what the files of a cached commit are, {@link HubOptions#DEFAULT_SNAPSHOT_FILES} unless
     * set.
     */
    public Builder snapshotFiles(SnapshotFiles value) {
      this.snapshotFiles = Objects.requireNonNull(value, "snapshotFiles");
      return this;
    }

    /** Sets who asks. */
    public Builder token(Token value) {
      this.token = Objects.requireNonNull(value, "token");
      return this;
    }

    /** Sends no token, even if the environment has one; so it is unless a token is set. */
    public Builder anonymous() {
      this.token = null;
      return this;
    }

    /** Sets whether the Hub may be asked, {@link HubOptions#DEFAULT_NETWORK} unless set. */
    public Builder network(NetworkUse value) {
      return setNetwork(Objects.requireNonNull(value, "network"), null);
    }

    private Builder setNetwork(NetworkUse value, @Nullable String variable) {
      this.network = value;
      this.networkVariable = variable;
      return this;
    }

    /**
     * Sets how long a connection to a server may take to be made, {@link
     * HubOptions#DEFAULT_METADATA_TIMEOUT} unless set.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not from 1 ms to one day
     */
    public Builder metadataTimeout(Duration value) {
      this.metadataTimeout = checkTimeout("metadataTimeout", value);
      return this;
    }

    /**
     * Sets how long a download may stand still, and any other answer take, {@link
     * HubOptions#DEFAULT_DOWNLOAD_TIMEOUT} unless set.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not from 1 ms to one day
     */
    public Builder downloadTimeout(Duration value) {
      this.downloadTimeout = checkTimeout("downloadTimeout", value);
      return this;
    }

    /**
     * Sets how long the hub may take until it answers that it has done what it was asked to, {@link
     * HubOptions#DEFAULT_WRITE_TIMEOUT} unless set. What takes longer counts as lost: a commit is
     * then looked for, and made again if it is not there.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not from 1 ms to one day
     */
    public Builder writeTimeout(Duration value) {
      this.writeTimeout = checkTimeout("writeTimeout", value);
      return this;
    }

    /**
     * Sets where a token may go over plain http, {@link HubOptions#DEFAULT_PLAIN_HTTP} unless set.
     */
    public Builder plainHttp(PlainHttp value) {
      this.plainHttp = Objects.requireNonNull(value, "plainHttp");
      return this;
    }

    /** Sets how often what failed is tried again, {@link RetryPolicy#defaults} unless set. */
    public Builder retryPolicy(RetryPolicy value) {
      this.retryPolicy = Objects.requireNonNull(value, "retryPolicy");
      return this;
    }

    /**
     * Sets on behalf of what the Hub is asked; every server sees it in the user agent.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not 1 to 200 printable ASCII
     *     characters, or has a semicolon, which parts the names of a user agent
     */
    public Builder userAgentOrigin(String value) {
      if (!USER_AGENT_PART.matcher(value).matches()) {
        throw SpeculativeActionsException.configuration(
            "the origin of the user agent is "
                + Quoted.of(value)
                + "; write 1 to 200 printable ASCII characters without ';'");
      }
      this.userAgentOrigin = value;
      return this;
    }

    /**
     * {@return the options}
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if a token would be sent over plain http
     *     to another machine and that was not allowed
     */
    public HubOptions build() {
      if (token != null && plainHttp == PlainHttp.LOOPBACK && Endpoints.isOpenToOthers(endpoint)) {
        throw SpeculativeActionsException.configuration(
            "the endpoint '"
                + endpoint
                + "' would get the token over plain http, readable on the way; use https, be"
                + " anonymous, or allow it with PlainHttp.ANY_HOST");
      }
      return new HubOptions(this);
    }

    private static Duration checkTimeout(String name, Duration value) {
      if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(MAX_TIMEOUT) > 0) {
        throw SpeculativeActionsException.configuration(
            name + " must be from 1 ms to " + MAX_TIMEOUT.toDays() + " day, not " + value);
      }
      return value;
    }
  }
}

package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.storage.Storage;
import io.github.speculativeactions.storage.StoredFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Files of datasets on the Hugging Face Hub.
 *
 * <p>A location is a {@link DatasetLocation}: {@code
 * hf://datasets/{namespace}/{name}[@{revision}][/{path}]}. The path stands for a file, for all
 * files below a folder, or, if the dataset has nothing under exactly that name, for the matches of
 * a glob, by the rules of {@link io.github.speculativeactions.storage.LocalStorage}.
 *
 * <p>Without a path it stands for the files that {@code datasets} would load: those that the
 * metadata of the dataset's card names for a configuration, or else those whose names tell a split,
 * or else all that can hold rows, or else those that the Hub converted to Parquet. {@code
 * ?config={name}&split={name}} in place of a path chooses among them; unless said, it is the
 * default configuration and all of its splits. Data files that a card names elsewhere than in the
 * repository are refused. Each file is listed once, whatever number of patterns name it, and in the
 * order of their paths.
 *
 * <p>A revision becomes a commit when it is first named, and stays that commit for this storage;
 * the files say it in their location. A listed size and hash hold for whatever is read:
 *
 * <ul>
 *   <li>{@link StoredFile#open()} hands out bytes as they arrive, unless the file is in the cache
 *       of {@code huggingface_hub}, and brings it there meanwhile, not more than 64 MiB ahead of
 *       the reader. Size and hash are compared before the end is reached: the last read fails if
 *       they differ, and nothing of it stays. A download that breaks off is gone on with, in the
 *       same run and in the next, which then hands out nothing before all of it is checked.
 *   <li>{@link StoredFile#openRanges()} reads from the cache if the file is there, and otherwise
 *       just the bytes asked for, which are not kept. Their hash is not known, so only the size of
 *       the whole file is compared.
 * </ul>
 *
 * <p>A build finds it by itself, with the options of the environment. To give it others, set {@code
 * builder.storages(Storages.of(HubStorage.of(options), new LocalStorage()))}.
 *
 * <p>With {@link io.github.speculativeactions.io.hf.NetworkUse#OFFLINE} the cache is all there is.
 * A location then stands for the same files as before, or is refused: a listing is never taken from
 * the part of a commit that happens to be cached.
 *
 * <p>Failures are {@link io.github.speculativeactions.io.hf.HubException}s, and those of {@link
 * #list} have the location as it was given for their {@linkplain
 * SpeculativeActionsException#position() place}. Holds connections, which are dropped when it is no
 * longer reachable. Safe for use by several threads, and the cache for use by several processes.
 */
public final class HubStorage implements Storage {

  private final AtomicReference<@Nullable Hub> hub;

  /**
   * Creates a storage with the options that every tool of the Hub takes from the environment, read
   * when the first location is listed; for service loaders.
   *
   * @see HubOptions#fromEnvironment
   */
  public HubStorage() {
    this.hub = new AtomicReference<>();
  }

  private HubStorage(Hub hub) {
    this.hub = new AtomicReference<>(hub);
  }

  /** {@return the datasets of the hub that the options name} */
  public static HubStorage of(HubOptions options) {
    return new HubStorage(new Hub(options));
  }

  @Override
  public String scheme() {
    return DatasetLocation.SCHEME;
  }

  @Override
  public List<StoredFile> list(String location) {
    try {
      return hub().list(DatasetLocation.parse(location));
    } catch (SpeculativeActionsException e) {
      throw e.at(Position.ofFile(location));
    }
  }

  private Hub hub() {
    Hub known = hub.get();
    if (known == null) {
      Path home = Path.of(System.getProperty("user.home"));
      hub.compareAndSet(null, new Hub(HubOptions.fromEnvironment(System.getenv(), home)));
      known = hub.get();
    }
    return Objects.requireNonNull(known);
  }
}

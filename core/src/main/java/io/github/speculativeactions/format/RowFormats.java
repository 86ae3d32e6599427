package io.github.speculativeactions.format;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.ProviderRegistry;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.storage.StoredFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The row formats a program knows, by name and by the ending of a file's name.
 *
 * <p>An instance the caller holds: nothing is registered globally. Immutable and safe for use by
 * several threads.
 */
public final class RowFormats {

  private final ProviderRegistry<RowFormat> formats;
  private final Map<String, RowFormat> byExtension;

  private RowFormats(Iterable<RowFormat> formats) {
    this.formats = ProviderRegistry.of("row format", formats, RowFormat::name);
    this.byExtension = new LinkedHashMap<>();
    for (RowFormat format : this.formats.providers()) {
      for (String extension : format.extensions()) {
        RowFormat earlier = byExtension.putIfAbsent(extension, format);
        if (earlier != null) {
          throw SpeculativeActionsException.configuration(
              "both row formats '%s' and '%s' claim the file name ending '%s'"
                  .formatted(earlier.name(), format.name(), extension));
        }
      }
    }
  }

  /**
   * {@return a registry of just these formats}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if two have the same name or claim the same
   *     ending
   */
  public static RowFormats of(RowFormat... formats) {
    return new RowFormats(List.of(formats));
  }

  /** {@return a registry of the formats of this module: JSON Lines, JSON and CSV} */
  public static RowFormats builtIn() {
    return of(new JsonLinesFormat(), new JsonFormat(), new CsvFormat());
  }

  /** {@return the formats that the current thread's class loader finds as service providers} */
  public static RowFormats discover() {
    return new RowFormats(ServiceLoader.load(RowFormat.class));
  }

  /** {@return the formats that a class loader finds as service providers} */
  public static RowFormats discover(ClassLoader loader) {
    return new RowFormats(ServiceLoader.load(RowFormat.class, loader));
  }

  /**
   * {@return a registry of these formats and some more}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if one has the name of another
   */
  public RowFormats with(RowFormat... more) {
    List<RowFormat> all = new ArrayList<>();
    formats.providers().forEach(all::add);
    all.addAll(List.of(more));
    return new RowFormats(all);
  }

  /**
   * {@return the format of that name}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is not known; the known names are
   *     listed
   */
  public RowFormat require(String name) {
    return formats
        .find(name)
        .orElseThrow(() -> formats.unknown(name).mendedBy(Setting.INPUT_FORMAT));
  }

  /**
   * {@return the format that claims the ending of the file's name, {@code .gz} and the like aside}
   */
  public Optional<RowFormat> forFile(StoredFile file) {
    String name = Compression.of(file.name()).stripSuffix(file.name());
    int dot = name.lastIndexOf('.');
    return Optional.ofNullable(byExtension.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** {@return the names of all formats} */
  public Set<String> names() {
    return formats.names();
  }

  /** {@return every file name ending that some format claims} */
  public Set<String> extensions() {
    return Set.copyOf(byExtension.keySet());
  }
}

package io.github.speculativeactions.report;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.sink.OutputDocument;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A dataset card for each dataset: {@code README.md} in its folder, which is the card of its
 * repository on the Hub too, and its plots in {@code assets}.
 *
 * <p>A card is made to be published: of a location on the own machine it tells the last name only.
 * Immutable and safe for use by several threads.
 *
 * @see <a href="https://huggingface.co/docs/hub/datasets-cards">Dataset cards</a>
 */
public final class DatasetCards implements OutputDocument {

  /** The licence in the cards' metadata unless another is set: rows have those of their sources. */
  public static final String DEFAULT_LICENSE = "other";

  /** The language in the cards' metadata unless another is set: English. */
  public static final String DEFAULT_LANGUAGE = "en";

  private final String license;
  private final List<String> languages;

  private DatasetCards(Builder builder) {
    this.license = builder.license;
    this.languages = builder.languages;
  }

  /** {@return a builder with the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Map<String, String> render(WrittenOutput output) {
    Map<String, String> files = new TreeMap<>();
    for (WrittenDataset dataset : output.datasets()) {
      String folder = dataset.schema().dataset().label() + "/";
      Map<String, String> plots = plots(output, dataset);
      plots.forEach((name, plot) -> files.put(folder + name, plot));
      String header = CardHeader.of(output, dataset, license, languages);
      files.put(folder + "README.md", header + CardBody.of(output, dataset, plots.keySet()));
    }
    return files;
  }

  /** {@return the plots of a card by their paths from there} */
  private static Map<String, String> plots(WrittenOutput output, WrittenDataset dataset) {
    Map<String, String> plots = new TreeMap<>();
    Plots.actionTypes(output.report().dataset(dataset.schema().dataset()))
        .ifPresent(plot -> plots.put(CardText.ACTION_TYPES, plot));
    Measures measures = output.report().measures();
    if (measures != null) {
      Plots.stepsPerTrace(measures.stepsPerTrace())
          .ifPresent(plot -> plots.put(CardText.STEPS_PER_TRACE, plot));
      Plots.promptTokens(measures.lengths(), dataset.schema().dataset().label())
          .ifPresent(plot -> plots.put(CardText.PROMPT_TOKENS, plot));
      Plots.labelConfidence(measures.labels())
          .ifPresent(plot -> plots.put(CardText.LABEL_CONFIDENCE, plot));
    }
    return plots;
  }

  /** Sets what a card cannot know by itself. Not safe for use by several threads. */
  public static final class Builder {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private String license = DEFAULT_LICENSE;
    private List<String> languages = List.of(DEFAULT_LANGUAGE);

    private Builder() {}

    /**
     * Sets the licence of the datasets; {@value DatasetCards#DEFAULT_LICENSE} unless set.
     *
     * @param identifier as the Hub spells it, such as {@code apache-2.0}
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not spelt like that
     */
    public Builder license(String identifier) {
      this.license = checked("license", identifier);
      return this;
    }

    /**
     * Sets the languages of the traces; {@value DatasetCards#DEFAULT_LANGUAGE} unless set.
     *
     * @param codes at least one, of ISO 639, such as {@code en}
     * @throws SpeculativeActionsException (CONFIGURATION) if there is none, or one is no code
     */
    public Builder languages(String... codes) {
      if (codes.length == 0) {
        throw SpeculativeActionsException.configuration("give at least one language");
      }
      for (String code : codes) {
        checked("language", code);
      }
      this.languages = List.of(codes);
      return this;
    }

    private static String checked(String what, String value) {
      if (!IDENTIFIER.matcher(value).matches()) {
        throw SpeculativeActionsException.configuration(
            "%s must be an identifier in small letters, such as '%s', not '%s'"
                .formatted(what, what.equals("license") ? "apache-2.0" : "en", value));
      }
      return value;
    }

    /** {@return the cards} */
    public DatasetCards build() {
      return new DatasetCards(this);
    }
  }
}

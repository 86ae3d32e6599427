package io.github.speculativeactions.audit;

import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.List;
import java.util.Objects;

/**
 * What the parts of a split have in common: {@code leakage.json}.
 *
 * <p>What these words mean exactly is said at {@link LeakageAudit}. Immutable and safe for use by
 * several threads.
 *
 * @param groupBy what makes a group, such as {@code instance}
 * @param shingleWords how many words make a shingle
 * @param signatureValues how many values a MinHash signature has
 * @param nearThreshold the estimated Jaccard similarity from which prompts are near-identical
 * @param boilerplateShare the share of groups from which on what they have in common counts for
 *     nothing in the similarity
 * @param parts how much each part holds
 * @param overlaps what each pair of parts has in common
 */
public record LeakageReport(
    String groupBy,
    int shingleWords,
    int signatureValues,
    double nearThreshold,
    double boilerplateShare,
    List<PartSize> parts,
    List<Overlap> overlaps) {

  public LeakageReport {
    Objects.requireNonNull(groupBy, "groupBy");
    parts = List.copyOf(parts);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * How much a part holds.
   *
   * @param part the part
   * @param rows how many rows, of all datasets
   * @param groups how many groups these are of
   * @param largestGroupRows how many rows the group has that has most
   * @param prompts how many different prompts
   * @param comparedPrompts how many of them were compared for near-identity
   */
  public record PartSize(
      Part part,
      long rows,
      long groups,
      long largestGroupRows,
      long prompts,
      long comparedPrompts) {}

  /**
   * What two parts have in common.
   *
   * @param first one part
   * @param second another part
   * @param sharedGroups how many groups stand in both
   * @param identicalPrompts how many prompts of the second stand in the first too, word for word
   * @param comparedPrompts how many prompts of the second were compared for near-identity
   * @param nearIdenticalPrompts how many of these have a near-identical one, not an identical one,
   *     among those of the first that were compared
   * @param examples a few of what was found, in words that name groups and steps
   */
  public record Overlap(
      Part first,
      Part second,
      long sharedGroups,
      long identicalPrompts,
      long comparedPrompts,
      long nearIdenticalPrompts,
      List<String> examples) {

    public Overlap {
      examples = List.copyOf(examples);
    }

    /** {@return whether no group and no identical prompt is shared} */
    public boolean isClean() {
      return sharedGroups == 0 && identicalPrompts == 0;
    }
  }

  /** {@return whether no group and no identical prompt is shared} */
  public boolean isClean() {
    return overlaps.stream().allMatch(Overlap::isClean);
  }

  /** {@return the report as the text of {@code leakage.json}} */
  public String toJson() {
    return LeakageReportJson.file(this);
  }
}

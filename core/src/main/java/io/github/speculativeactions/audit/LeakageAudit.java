package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.split.GroupBy;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Finds what the parts of a split have in common: groups, identical prompts, near-identical ones.
 *
 * <p>Groups and identical prompts are found in all prompts, by 64-bit hashes. Near-identity is
 * estimated, for prompts that have a {@linkplain PromptPrints#withSignature signature}. It is
 * enough to give one to the first prompt of each trace that has a row: its task is compared, and
 * later prompts begin with it.
 *
 * <ul>
 *   <li>A prompt is the set of its shingles, runs of {@value #SHINGLE_WORDS} words within one text
 *       of a message. System messages are left out: an agent is told the same in all its runs. So
 *       is boilerplate: shingles that more than 5 % of the groups have, and more than {@value
 *       #MAX_COPIES} groups, such as a template around each task. But a prompt that is little else
 *       is compared as a whole.
 *   <li>Two prompts are near-identical, but not identical, if their shingles have an estimated
 *       Jaccard similarity of {@value #NEAR_THRESHOLD} or more. The standard error of the estimate
 *       is about 0.04 there, more for prompts of few shingles; those with too few to tell (fewer
 *       than {@value NearSearch#MIN_VALUES}) are not compared.
 *   <li>At most {@value #DEFAULT_MAX_COMPARED} different prompts of a part are compared, those with
 *       the smallest hashes: a sample that does not depend on their order.
 * </ul>
 *
 * <p>The report does not depend on the order in which prompts are added. Takes 16 bytes of heap for
 * each prompt, and some 400 for each that is compared. Not safe for use by several threads.
 */
public final class LeakageAudit {

  /** The similarity from which prompts are near-identical. */
  public static final double NEAR_THRESHOLD = 0.8;

  /** How many words make a shingle. */
  public static final int SHINGLE_WORDS = Shingles.WORDS;

  /** How many prompts of a part are compared for near-identity at most. */
  public static final int DEFAULT_MAX_COMPARED = 16_384;

  /** The share of the groups beyond which what they all have is boilerplate. */
  public static final double BOILERPLATE_SHARE = Boilerplate.SHARE;

  /** How many groups may well have copies of one text, however few groups there are. */
  public static final int MAX_COPIES = Boilerplate.MAX_COPIES;

  private final GroupBy groupBy;
  private final Map<Part, PartPrompts> parts = new EnumMap<>(Part.class);

  /**
   * Creates an audit that has seen nothing.
   *
   * @param groupBy what makes a group
   */
  public LeakageAudit(GroupBy groupBy) {
    this(groupBy, DEFAULT_MAX_COMPARED);
  }

  LeakageAudit(GroupBy groupBy, int maxCompared) {
    this.groupBy = Objects.requireNonNull(groupBy, "groupBy");
    for (Part part : Part.values()) {
      parts.put(part, new PartPrompts(part, maxCompared));
    }
  }

  /**
   * Adds a prompt.
   *
   * @param part the part it is in
   * @param group the name of its group
   * @param print its print
   * @param place a number by which the caller knows it again
   */
  public void add(Part part, String group, PromptPrint print, int place) {
    prompts(part).add(group, print, place);
  }

  /**
   * {@return what was found}
   *
   * @param names says in words which prompt a place is, for the examples
   */
  public LeakageReport report(IntFunction<String> names) {
    List<ComparedPrompt> compared = withoutBoilerplate();
    LeakageFindings findings =
        new LeakageFindings(parts, compared, new NearSearch(compared, NEAR_THRESHOLD), names);
    List<PartSize> sizes = new ArrayList<>();
    List<Overlap> overlaps = new ArrayList<>();
    for (Part second : Part.values()) {
      sizes.add(findings.size(second));
      for (Part first : Part.values()) {
        if (first.compareTo(second) < 0) {
          overlaps.add(findings.overlap(first, second));
        }
      }
    }
    return new LeakageReport(
        groupBy.label(),
        SHINGLE_WORDS,
        Signature.VALUES,
        NEAR_THRESHOLD,
        BOILERPLATE_SHARE,
        sizes,
        overlaps);
  }

  private List<ComparedPrompt> withoutBoilerplate() {
    List<ComparedPrompt> all =
        parts.values().stream()
            .flatMap(prompts -> prompts.compared().stream())
            .sorted(ComparedPrompt.ORDER)
            .toList();
    Boilerplate boilerplate = Boilerplate.in(all);
    return all.stream()
        .map(prompt -> prompt.withSignature(boilerplate.removedFrom(prompt.signature())))
        .toList();
  }

  private PartPrompts prompts(Part part) {
    return Objects.requireNonNull(parts.get(part), "part");
  }
}

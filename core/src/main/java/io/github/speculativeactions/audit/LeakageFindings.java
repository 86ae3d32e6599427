package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Puts what parts have in common into numbers and examples. */
final class LeakageFindings {

  /** So many examples of each kind are enough to go and look. */
  private static final int EXAMPLES = 3;

  private final Map<Part, PartPrompts> parts;
  private final Map<Part, long[]> groups = new EnumMap<>(Part.class);
  private final Map<Part, long[]> identities = new EnumMap<>(Part.class);
  private final List<ComparedPrompt> compared;
  private final NearSearch near;
  private final IntFunction<String> names;

  LeakageFindings(
      Map<Part, PartPrompts> parts,
      List<ComparedPrompt> compared,
      NearSearch near,
      IntFunction<String> names) {
    this.parts = parts;
    this.compared = compared;
    this.near = near;
    this.names = names;
    parts.forEach(
        (part, prompts) -> {
          groups.put(part, prompts.groups().distinct());
          identities.put(part, prompts.identities().distinct());
        });
  }

  PartSize size(Part part) {
    long comparable = compared.stream().filter(prompt -> prompt.part() == part).count();
    return new PartSize(
        part,
        groupsOf(part).added(),
        of(groups, part).length,
        groupsOf(part).mostAdded(),
        of(identities, part).length,
        comparable);
  }

  Overlap overlap(Part first, Part second) {
    List<String> examples = new ArrayList<>();
    long[] sharedGroups = PlacedHashes.shared(of(groups, first), of(groups, second));
    addExamples(examples, "shared group", sharedGroups, groupsOf(first), groupsOf(second));
    long[] identical = PlacedHashes.shared(of(identities, first), of(identities, second));
    addExamples(examples, "identical", identical, identitiesOf(first), identitiesOf(second));
    long comparable = 0;
    long nearIdentical = 0;
    for (int i = 0; i < compared.size(); i++) {
      if (compared.get(i).part() == second) {
        comparable++;
        if (near.isFound(i, first)) {
          nearIdentical++;
          if (nearIdentical <= EXAMPLES) {
            examples.add(nearExample(near.found(i, first), compared.get(i)));
          }
        }
      }
    }
    return new Overlap(
        first, second, sharedGroups.length, identical.length, comparable, nearIdentical, examples);
  }

  private void addExamples(
      List<String> examples, String kind, long[] shared, PlacedHashes one, PlacedHashes other) {
    for (int i = 0; i < Math.min(EXAMPLES, shared.length); i++) {
      examples.add(example(kind, one.placeOf(shared[i]), other.placeOf(shared[i])));
    }
  }

  private String nearExample(ComparedPrompt one, ComparedPrompt other) {
    long percent = Math.round(100 * one.signature().similarity(other.signature()));
    return example("near-identical (" + percent + " %)", one.place(), other.place());
  }

  private String example(String kind, int onePlace, int otherPlace) {
    return kind + ": " + names.apply(onePlace) + " and " + names.apply(otherPlace);
  }

  private PlacedHashes groupsOf(Part part) {
    return of(parts, part).groups();
  }

  private PlacedHashes identitiesOf(Part part) {
    return of(parts, part).identities();
  }

  private static <T> T of(Map<Part, T> values, Part part) {
    return Objects.requireNonNull(values.get(part));
  }
}

package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.LeakageReport.Overlap;
import io.github.speculativeactions.audit.LeakageReport.PartSize;
import io.github.speculativeactions.internal.JsonFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a leakage report as {@code leakage.json}, and into {@code report.json}. */
final class LeakageReportJson {

  private LeakageReportJson() {}

  /** The text of {@code leakage.json}. */
  static String file(LeakageReport report) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    write(report, root);
    return JsonFile.text(root);
  }

  static void write(LeakageReport report, ObjectNode node) {
    node.put("clean", report.isClean());
    node.put("group_by", report.groupBy());
    node.put("shingle_words", report.shingleWords());
    node.put("signature_values", report.signatureValues());
    node.put("near_threshold", report.nearThreshold());
    node.put("boilerplate_share", report.boilerplateShare());
    ObjectNode parts = node.putObject("parts");
    for (PartSize size : report.parts()) {
      ObjectNode part = parts.putObject(size.part().label());
      part.put("rows", size.rows());
      part.put("groups", size.groups());
      part.put("largest_group_rows", size.largestGroupRows());
      part.put("prompts", size.prompts());
      part.put("compared_prompts", size.comparedPrompts());
    }
    ArrayNode overlaps = node.putArray("overlaps");
    for (Overlap overlap : report.overlaps()) {
      overlap(overlap, overlaps.addObject());
    }
  }

  private static void overlap(Overlap overlap, ObjectNode node) {
    node.put("first", overlap.first().label());
    node.put("second", overlap.second().label());
    node.put("shared_groups", overlap.sharedGroups());
    node.put("identical_prompts", overlap.identicalPrompts());
    node.put("compared_prompts", overlap.comparedPrompts());
    node.put("near_identical_prompts", overlap.nearIdenticalPrompts());
    overlap.examples().forEach(node.putArray("examples")::add);
  }
}

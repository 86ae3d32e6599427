package io.github.speculativeactions.split;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a split must not tear apart.
 *
 * <p>A group's name says nothing of the source it was read by, on purpose: two sources that know
 * the same instance, such as two agents' runs on it, must not have it on both sides of a split.
 * Groups that share a name by chance only land in the same part, which harms nothing.
 */
public enum GroupBy {
  /** All runs on one instance, or on one query: the default. A run where none is known. */
  INSTANCE("instance"),
  /** Each run by itself: other runs on the same instance may be on the other side. */
  TRACE("trace"),
  /** All runs on one code repository; an instance where no repository is known. */
  REPOSITORY("repository");

  private final String label;

  GroupBy(String label) {
    this.label = label;
  }

  /** {@return the choice as options and reports spell it, such as {@code instance}} */
  public String label() {
    return label;
  }

  /**
   * {@return the name of the group that a trace belongs to}
   *
   * @param traceId the trace's id
   * @param groupId the id of the instance or query it worked on
   * @param repository the code repository it worked on, or null
   */
  public String groupOf(String traceId, String groupId, @Nullable String repository) {
    return switch (usedFor(traceId, groupId, repository)) {
      case INSTANCE -> groupId;
      case TRACE -> traceId;
      case REPOSITORY -> Objects.requireNonNull(repository, "repository");
    };
  }

  /**
   * {@return what a trace is grouped by in fact: this choice, or where the trace does not name what
   * it asks for the next best, of repository, instance and trace}
   *
   * <p>A trace counts as naming no instance if its group has no other name than the trace itself.
   *
   * @param traceId the trace's id
   * @param groupId the id of the instance or query it worked on
   * @param repository the code repository it worked on, or null
   */
  public GroupBy usedFor(String traceId, String groupId, @Nullable String repository) {
    Objects.requireNonNull(traceId, "traceId");
    Objects.requireNonNull(groupId, "groupId");
    return switch (this) {
      case REPOSITORY -> repository == null ? INSTANCE.usedFor(traceId, groupId, null) : REPOSITORY;
      case INSTANCE -> groupId.equals(traceId) ? TRACE : INSTANCE;
      case TRACE -> TRACE;
    };
  }
}

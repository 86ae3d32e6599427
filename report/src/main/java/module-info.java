import org.jspecify.annotations.NullMarked;

/** What people read of a build: dataset cards, plots, one page of figures. */
@NullMarked
module io.github.speculativeactions.report {
  requires static org.jspecify;
  requires transitive io.github.speculativeactions.core;

  exports io.github.speculativeactions.report;
}

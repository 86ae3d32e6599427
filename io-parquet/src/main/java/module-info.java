import org.jspecify.annotations.NullMarked;

/** Settings of Parquet files and facts about their layout. */
@NullMarked
module io.github.speculativeactions.io.parquet {
  requires static org.jspecify;
  requires transitive io.github.speculativeactions.core;

  exports io.github.speculativeactions.io.parquet;
}

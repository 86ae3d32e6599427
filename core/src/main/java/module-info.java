import io.github.speculativeactions.format.CsvFormat;
import io.github.speculativeactions.format.JsonFormat;
import io.github.speculativeactions.format.JsonLinesFormat;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.source.ToolBenchSource;
import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.Storage;
import org.jspecify.annotations.NullMarked;

/** Turns recorded agent runs into training sets for speculative tool actions. */
@NullMarked
module io.github.speculativeactions.core {
  requires static org.jspecify;
  requires transitive tools.jackson.databind;
  requires tools.jackson.core;
  requires org.apache.commons.csv;
  requires com.github.luben.zstd_jni;

  exports io.github.speculativeactions;
  exports io.github.speculativeactions.audit;
  exports io.github.speculativeactions.build;
  exports io.github.speculativeactions.build.eval;
  exports io.github.speculativeactions.build.framing;
  exports io.github.speculativeactions.build.proposer;
  exports io.github.speculativeactions.build.verifier;
  exports io.github.speculativeactions.classify;
  exports io.github.speculativeactions.format;
  exports io.github.speculativeactions.model;
  exports io.github.speculativeactions.pipeline;
  exports io.github.speculativeactions.sink;
  exports io.github.speculativeactions.source;
  exports io.github.speculativeactions.split;
  exports io.github.speculativeactions.storage;

  uses RowFormat;
  uses Storage;
  uses TraceSource;

  provides RowFormat with
      JsonLinesFormat,
      JsonFormat,
      CsvFormat;
  provides Storage with
      LocalStorage;
  provides TraceSource with
      SweSmithSource,
      ToolBenchSource;
}

package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTraceSourceTest {

  /** A plugin as one writes it at first: without a look at what kind of value a column holds. */
  private static final class Trusting implements RowTraceSource {
    @Override
    public String name() {
      return "trusting";
    }

    @Override
    public Trace trace(Row row) {
      return Trace.builder().message(Message.user(row.column("said").stringValue())).build();
    }
  }

  @TempDir Path folder;

  @Test
  void aValueOfAnotherKindThanThePluginReadsIsAFaultOfTheRow() throws IOException {
    Path rows = Files.writeString(folder.resolve("a.jsonl"), "{\"said\": 5}\n");
    StoredFile file = new LocalStorage().list(rows.toString()).get(0);
    try (RowReader reader = RowFormats.builtIn().require("jsonl").open(RowRequest.of(file))) {
      PendingTrace pending = new Trusting().traces(new TraceFile(file, reader)).next();

      assertThatThrownBy(pending::complete)
          .hasMessageStartingWith("the row does not hold what the source reads: ")
          .asInstanceOf(InstanceOfAssertFactories.type(SpeculativeActionsException.class))
          .extracting(SpeculativeActionsException::category)
          .isEqualTo(Category.INPUT);
    }
  }
}

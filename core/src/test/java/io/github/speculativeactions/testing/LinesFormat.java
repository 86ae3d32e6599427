package io.github.speculativeactions.testing;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.Compression;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The plainest row format: each line of a {@code .lines} file is a JSON object. A line that is not
 * is a bad row, behind which reading goes on.
 */
public final class LinesFormat implements RowFormat {

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("lines");
  }

  @Override
  public RowReader open(RowRequest request) throws IOException {
    Compression compression = Compression.of(request.file().name());
    return new Lines(
        request.file().location(),
        new BufferedReader(
            new InputStreamReader(
                compression.decompress(request.file().open()), StandardCharsets.UTF_8)));
  }

  private static final class Lines implements RowReader {

    private final String location;
    private final BufferedReader reader;
    private final Iterator<String> lines;
    private long row;

    Lines(String location, BufferedReader reader) {
      this.location = location;
      this.reader = reader;
      this.lines = reader.lines().iterator();
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the file has " + row + " rows");
      }
      Position position = Position.ofRow(location, ++row);
      try {
        return new Line(position, JsonMapper.shared().readTree(lines.next()));
      } catch (JacksonException e) {
        throw SpeculativeActionsException.input("the line is not JSON", e).at(position);
      } catch (UncheckedIOException e) {
        throw SpeculativeActionsException.storage("cannot be read: " + e, e).at(position);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private record Line(Position position, JsonNode object) implements Row {

    @Override
    public Set<String> columns() {
      return new LinkedHashSet<>(object.propertyNames());
    }

    @Override
    public JsonNode column(String name) {
      JsonNode value = object.get(name);
      return value == null ? MissingNode.getInstance() : value;
    }

    @Override
    public JsonNode json(String name) {
      JsonNode value = column(name);
      try {
        return value.isString() ? JsonMapper.shared().readTree(value.stringValue()) : value;
      } catch (JacksonException e) {
        throw SpeculativeActionsException.input(
            "the column '" + name + "' holds text that is not JSON", e);
      }
    }
  }
}

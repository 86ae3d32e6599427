package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.storage.RangeReader;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A file whose footer was read and checked: its rows, one row group after the other. */
final class ParquetFile {

  /** How much of the row groups that come next is announced, so that it can be fetched already. */
  private static final long READ_AHEAD = 8 << 20;

  private final String location;
  private final List<RowGroups.Group> groups;
  private final Ranges ranges;
  private final PageMemory memory;
  private final MessageColumnIO columns;
  private final RowSize size;
  private final RowConverter converter;
  private final Map<String, Integer> indexes;
  private @Nullable OpenRowGroup open;
  private int opened;
  private int announced;
  private long announcedBytes;
  private long rowNumber;

  private ParquetFile(
      RowRequest request, RangeReader reader, FileFooter footer, StoredSchema schema) {
    Projection projection = Projection.of(schema.type(), request.columns());
    this.location = request.file().location();
    this.groups = RowGroups.of(footer, projection, schema.type().getPaths().size());
    this.ranges = new Ranges(reader);
    this.memory = PageMemory.of(request.maxRowBytes(), Runtime.getRuntime().maxMemory());
    this.columns =
        new ColumnIOFactory(footer.content().getCreated_by()).getColumnIO(projection.schema());
    this.size = new RowSize(request.maxRowBytes());
    this.converter = new RowConverter(projection.schema(), schema.decimals(), size);
    this.indexes = indexes(projection.schema());
  }

  /**
   * Reads the footer.
   *
   * @throws SpeculativeActionsException (INPUT) if it is not a Parquet file, or is damaged
   * @throws IOException if it cannot be read
   */
  static ParquetFile open(RowRequest request, RangeReader reader) throws IOException {
    try {
      FileFooter footer = FileFooter.read(request.file(), reader);
      return new ParquetFile(request, reader, footer, StoredSchema.of(footer.content()));
    } catch (SpeculativeActionsException e) {
      throw e.at(Position.ofFile(request.file().location()));
    } catch (RuntimeException e) {
      // What parquet-java throws at a schema that cannot be.
      throw SpeculativeActionsException.input("the footer is damaged: " + e.getMessage(), e)
          .at(Position.ofFile(request.file().location()));
    }
  }

  String location() {
    return location;
  }

  /** {@return the number of the row that was read last, or that could not be read} */
  long rowNumber() {
    return rowNumber;
  }

  /**
   * {@return the values of the next row, or null if there is none}
   *
   * @throws SpeculativeActionsException if neither it nor any after it can be read
   */
  Object @Nullable [] nextValues() {
    while (open == null || !open.hasNext()) {
      close();
      if (opened == groups.size()) {
        return null;
      }
      RowGroups.Group group = groups.get(opened++);
      announceAhead();
      open = new OpenRowGroup(group, new RowGroupPages(group, ranges, memory), columns, converter);
    }
    rowNumber++;
    return open.next();
  }

  /** Announces row groups behind the one that is opened, as many as the bound allows. */
  private void announceAhead() {
    if (announced <= opened) {
      announced = opened;
      announcedBytes = 0;
    }
    while (announced < groups.size() && announcedBytes < READ_AHEAD) {
      announcedBytes += FetchPlan.announce(groups.get(announced++).chunks(), ranges);
    }
  }

  /** {@return why the row that was read last cannot be had, or null} */
  @Nullable SpeculativeActionsException faultOfRow() {
    SpeculativeActionsException fault = size.fault();
    return fault == null ? null : fault.at(Position.ofRow(location, rowNumber));
  }

  Row row(Object[] values) {
    return new ParquetRow(location, rowNumber, indexes, values, size.bytes());
  }

  /** Gives up the row group that is open. */
  void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private static Map<String, Integer> indexes(MessageType schema) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (Type column : schema.getFields()) {
      indexes.put(column.getName(), indexes.size());
    }
    return Collections.unmodifiableMap(indexes);
  }
}

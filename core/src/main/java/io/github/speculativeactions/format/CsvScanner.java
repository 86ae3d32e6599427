package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.Excerpt;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a CSV file: the records after the header. */
final class CsvScanner implements RowScanner {

  private final String file;
  private final RowBytes bytes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final long maxRowBytes;
  private final CsvHeader header;
  private long number;

  /** Begins with the header, which is no row; a file without one has no rows. */
  CsvScanner(RowRequest request, RowBytes bytes, char delimiter) throws IOException {
    this.file = request.file().location();
    this.bytes = bytes;
    this.maxRowBytes = request.maxRowBytes();
    this.parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))
            .setFormat(
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get())
            .get();
    this.records = parser.iterator();
    CSVRecord first = nextRecord();
    this.header = first == null ? CsvHeader.NONE : CsvHeader.of(first.values());
  }

  @Override
  public @Nullable FoundRow scan() {
    number++;
    CSVRecord csvRecord = nextRecord();
    if (csvRecord == null) {
      return null;
    }
    if (csvRecord.size() != header.size()) {
      return FoundRow.faulty(
          SpeculativeActionsException.input(
                  "the record has %s fields, but the header has %s"
                      .formatted(csvRecord.size(), header.size()))
              .at(position()));
    }
    return FoundRow.of(new CsvRow(position(), header, csvRecord.values()));
  }

  @Override
  public Position position() {
    return number == 0 ? Position.ofFile(file) : Position.ofRow(file, number);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    bytes.close();
  }

  private @Nullable CSVRecord nextRecord() {
    bytes.beginRow(maxRowBytes);
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord csvRecord = records.next();
      if (Arrays.stream(csvRecord.values()).mapToLong(Utf8::length).sum() > maxRowBytes) {
        // It was in the buffers already, so that the bytes could not be refused.
        throw RowBytes.tooLarge(maxRowBytes);
      }
      return csvRecord;
    } catch (UncheckedIOException e) {
      throw SpeculativeActionsException.input(describe(e), e);
    }
  }

  private String describe(UncheckedIOException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return "not CSV: the bytes are not UTF-8 text";
    }
    String message = String.valueOf(e.getMessage());
    String reason =
        message.contains("EOF reached")
            ? "the file ends inside quotes"
            : message.contains("Invalid character between")
                ? "something follows a closing quote that is neither delimiter nor line end"
                : Excerpt.of(message);
    return "not CSV: " + reason + ", at line " + parser.getCurrentLineNumber();
  }
}

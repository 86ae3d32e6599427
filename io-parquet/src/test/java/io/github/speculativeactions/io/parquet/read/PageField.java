package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** What a page header says, and can be made to say wrongly. */
enum PageField {
  TYPE,
  STORED_BYTES,
  BYTES,
  VALUES,
  ENCODING,
  REPETITION_BYTES,
  DEFINITION_BYTES,
  IS_COMPRESSED;

  void forge(PageHeader header, Forgery number) {
    header.unsetCrc(); // Else the checksum would stand before all that comes behind it.
    switch (this) {
      case TYPE -> header.setType(number.anyOf(PageType.values()));
      case STORED_BYTES ->
          header.setCompressed_page_size(number.of(header.getCompressed_page_size()));
      case BYTES -> header.setUncompressed_page_size(number.of(header.getUncompressed_page_size()));
      default -> forgeDetails(header, number);
    }
  }

  private void forgeDetails(PageHeader header, Forgery number) {
    if (header.isSetDictionary_page_header()) {
      forge(header.getDictionary_page_header(), number);
    } else if (header.isSetData_page_header()) {
      forge(header.getData_page_header(), number);
    } else {
      forge(header.getData_page_header_v2(), number);
    }
  }

  private void forge(DictionaryPageHeader header, Forgery number) {
    if (this == ENCODING) {
      header.setEncoding(number.anyOf(Encoding.values()));
    } else {
      header.setNum_values(number.of(header.getNum_values()));
    }
  }

  private void forge(DataPageHeader header, Forgery number) {
    switch (this) {
      case ENCODING -> header.setEncoding(number.anyOf(Encoding.values()));
      case REPETITION_BYTES -> header.setRepetition_level_encoding(number.anyOf(Encoding.values()));
      case DEFINITION_BYTES -> header.setDefinition_level_encoding(number.anyOf(Encoding.values()));
      default -> header.setNum_values(number.of(header.getNum_values()));
    }
  }

  private void forge(DataPageHeaderV2 header, Forgery number) {
    switch (this) {
      case ENCODING -> header.setEncoding(number.anyOf(Encoding.values()));
      case REPETITION_BYTES ->
          header.setRepetition_levels_byte_length(
              number.of(header.getRepetition_levels_byte_length()));
      case DEFINITION_BYTES ->
          header.setDefinition_levels_byte_length(
              number.of(header.getDefinition_levels_byte_length()));
      case IS_COMPRESSED -> header.setIs_compressed(!header.isIs_compressed());
      default -> header.setNum_values(number.of(header.getNum_values()));
    }
  }
}

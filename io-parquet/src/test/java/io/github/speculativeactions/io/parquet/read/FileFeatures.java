package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.io.parquet.read.TakenApart.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;

/** What of the format a file makes use of, as its footer and page headers say. */
final class FileFeatures {

  private final TakenApart file;
  private final Map<FeatureGroup, Set<String>> found = new HashMap<>();

  private FileFeatures(TakenApart file) {
    this.file = file;
  }

  static Map<FeatureGroup, Set<String>> of(byte[] bytes) throws IOException {
    FileFeatures features = new FileFeatures(new TakenApart(bytes));
    features.findPages();
    features.findLayout();
    SchemaFeatures.find(StoredSchema.of(features.file.footer()), features::add);
    return features.found;
  }

  private void findPages() throws IOException {
    Map<ColumnMetaData, Set<Encoding>> encodings = new HashMap<>();
    for (Page page : file.pages()) {
      PageHeader header = page.header();
      if (header.isSetCrc()) {
        add(FeatureGroup.LAYOUT, "checksums of pages");
      }
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        continue;
      }
      boolean isFirst = header.getType() == PageType.DATA_PAGE;
      add(FeatureGroup.PAGES, page.chunk().getCodec() + (isFirst ? ", pages V1" : ", pages V2"));
      Encoding encoding =
          isFirst
              ? header.getData_page_header().getEncoding()
              : header.getData_page_header_v2().getEncoding();
      add(FeatureGroup.ENCODINGS, encoding.name());
      if (!encodings.computeIfAbsent(page.chunk(), chunk -> new HashSet<>()).add(encoding)) {
        add(FeatureGroup.LAYOUT, "several pages in a chunk");
      }
    }
    if (encodings.values().stream().anyMatch(ofChunk -> ofChunk.size() > 1)) {
      add(FeatureGroup.ENCODINGS, "dictionary given up within a chunk");
    }
  }

  private void findLayout() {
    if (file.footer().getNum_rows() == 0) {
      add(FeatureGroup.LAYOUT, "no rows");
    }
    if (file.footer().getRow_groupsSize() > 1) {
      add(FeatureGroup.LAYOUT, "several row groups");
    }
    for (RowGroup group : file.footer().getRow_groups()) {
      if (group.getNum_rows() == 0) {
        add(FeatureGroup.LAYOUT, "row group without rows");
      }
      group.getColumns().forEach(this::findIndexes);
    }
  }

  private void findIndexes(ColumnChunk chunk) {
    if (chunk.isSetOffset_index_offset()) {
      add(FeatureGroup.LAYOUT, "page index");
    }
    if (chunk.getMeta_data().isSetBloom_filter_offset()) {
      add(FeatureGroup.LAYOUT, "Bloom filter");
    }
  }

  private void add(FeatureGroup group, String feature) {
    found.computeIfAbsent(group, any -> new TreeSet<>()).add(feature);
  }
}

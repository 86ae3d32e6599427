package io.github.speculativeactions.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoragesTest {

  private record Scheme(String scheme) implements Storage {
    @Override
    public List<StoredFile> list(String location) {
      return List.of();
    }
  }

  @Test
  void aSchemeTellsTheStorageAndNoSchemeMeansLocalFiles() {
    Storage other = new Scheme("other");
    Storages storages = Storages.discover().with(other);

    assertThat(storages.forLocation("OTHER://x")).isSameAs(other);
    assertThat(storages.forLocation("a/b.jsonl")).isInstanceOf(LocalStorage.class);
    assertThat(storages.schemes()).containsExactly("file", "other");
  }

  @Test
  void anUnknownSchemeListsTheKnownOnes() {
    assertThatThrownBy(() -> Storages.discover().forLocation("s4://x"))
        .hasMessage("unknown storage 's4'; known: file");
  }

  @Test
  void aSecondStorageOfOneSchemeIsRefused() {
    assertThatThrownBy(() -> Storages.discover().with(new Scheme("file")))
        .hasMessageStartingWith("two providers claim the storage 'file': ");
  }
}

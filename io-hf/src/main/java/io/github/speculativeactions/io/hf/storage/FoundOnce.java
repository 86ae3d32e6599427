package io.github.speculativeactions.io.hf.storage;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out for each key, once, however many threads ask at the same time. It may take
 * long, so whoever asks for another key does not wait for it, as with a map's own lock they might.
 * Failures are not kept. Safe for use by several threads.
 */
final class FoundOnce<K, V> {

  private final Map<K, CompletableFuture<V>> found = new ConcurrentHashMap<>();
  private final Function<K, V> search;

  /**
   * @param search finds the value of a key; it must not ask for the same key here
   */
  FoundOnce(Function<K, V> search) {
    this.search = search;
  }

  /**
   * {@return the value of a key}
   *
   * @throws HubException if this thread is interrupted while another one searches; it is then still
   * @throws RuntimeException that of the search, on all threads that waited for it
   */
  V get(K key) {
    while (true) {
      CompletableFuture<V> ours = new CompletableFuture<>();
      CompletableFuture<V> first = found.putIfAbsent(key, ours);
      if (first == null) {
        return search(key, ours);
      }
      try {
        return first.get();
      } catch (ExecutionException e) {
        throw unchecked(e.getCause());
      } catch (CancellationException e) {
        // Only the thread that searched was to end, so this one searches itself.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        String message = "interrupted while another thread asks for " + key;
        throw new HubException(message, HubAnswer.NONE, new InterruptedIOException(message));
      }
    }
  }

  private V search(K key, CompletableFuture<V> result) {
    try {
      V value = search.apply(key);
      result.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      // First, so that whoever comes later searches anew.
      found.remove(key, result);
      if (Thread.currentThread().isInterrupted()) {
        result.cancel(false);
      } else {
        result.completeExceptionally(e);
      }
      throw e;
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }
}

package io.github.speculativeactions.io.parquet.read;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in a process of its own with little memory, and waits for it only so long. It is
 * started when it is needed, and again after it was ended.
 */
final class SmallJvm implements AutoCloseable {

  private final String heap;
  private final Duration patience;
  private @Nullable Process process;

  /**
   * A process that is not there yet.
   *
   * @param heap how much memory it has, as {@code -Xmx} takes it
   * @param patience how long one file may take
   */
  SmallJvm(String heap, Duration patience) {
    this.heap = heap;
    this.patience = patience;
  }

  /** {@return what became of a file; an answer that never came is a failure} */
  Answer read(byte[] file) {
    Process running = running();
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> exchange(running, file));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      return Answer.failed(e);
    } catch (ExecutionException e) {
      close();
      return Answer.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      return Answer.failed(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      try {
        running = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      process = running;
    }
    return running;
  }

  /** Its start is none of the time that a file takes. */
  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        List.of(java, "-Xmx" + heap, "-cp", classPath, FileReads.class.getName());
    Process started =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = started.inputReader(StandardCharsets.UTF_8).readLine();
    if (!FileReads.READY.equals(line)) {
      throw new IOException("the process began with " + line);
    }
    return started;
  }

  private static Answer exchange(Process running, byte[] file) {
    try {
      DataOutputStream out = new DataOutputStream(running.getOutputStream());
      out.writeInt(file.length);
      out.write(file);
      out.flush();
      BufferedReader in = running.inputReader(StandardCharsets.UTF_8);
      String line = in.readLine();
      if (line == null) {
        throw new EOFException("the process ended");
      }
      return Answer.ofLine(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

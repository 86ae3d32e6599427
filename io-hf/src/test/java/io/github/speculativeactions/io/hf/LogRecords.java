package io.github.speculativeactions.io.hf;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what this module logs, at every level, instead of printing it. */
public final class LogRecords extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger(LogRecords.class.getPackageName());
  private final List<String> texts = new CopyOnWriteArrayList<>();

  public LogRecords() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
    setLevel(Level.ALL);
  }

  /** {@return level and message of each record, and the stack trace if it has one} */
  public List<String> texts() {
    return texts;
  }

  @Override
  public void publish(LogRecord logged) {
    texts.add(logged.getLevel() + " " + logged.getMessage() + stackTrace(logged.getThrown()));
  }

  private static String stackTrace(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return "\n" + trace;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }
}

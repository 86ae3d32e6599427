package io.github.speculativeactions.io.hf.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what a package logs, at every level, instead of printing it. */
public final class LogRecords extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> texts = new CopyOnWriteArrayList<>();

  /** Begins to keep what the package of a class logs. */
  public LogRecords(Class<?> oneOfIt) {
    logger = Logger.getLogger(oneOfIt.getPackageName());
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
    setLevel(Level.ALL);
  }

  /** {@return level and message of each record} */
  public List<String> texts() {
    return texts;
  }

  @Override
  public void publish(LogRecord logged) {
    texts.add(logged.getLevel() + " " + logged.getMessage());
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

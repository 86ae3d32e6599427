package io.github.speculativeactions.io.hf.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what this package logs, at every level, instead of printing it. */
final class LogRecords extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger(HubHttp.class.getPackageName());
  private final List<String> texts = new CopyOnWriteArrayList<>();

  LogRecords() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
    setLevel(Level.ALL);
  }

  /** {@return level and message of each record} */
  List<String> texts() {
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

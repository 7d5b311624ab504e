package dev.greenroom.feature.vote;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that is logged by anything while it listens, down to the last detail. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private record Line(String logger, String said) {}

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Map<Logger, Level> levels = new HashMap<>();
  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

  Overheard() {
    setContext(loggers);
    start();
    for (Logger logger : loggers.getLoggerList()) {
      if (logger.getLevel() != null) {
        levels.put(logger, logger.getLevel());
      }
    }
    levels.keySet().forEach(logger -> logger.setLevel(Level.DEBUG));
    root().addAppender(this);
    root().iteratorForAppenders().forEachRemaining(each -> quiet(each));
  }

  private void quiet(ch.qos.logback.core.Appender<ILoggingEvent> other) {
    if (other != this) {
      other.stop();
    }
  }

  private Logger root() {
    return loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(
        new Line(
            event.getLoggerName(),
            event.getLevel() + " " + event.getFormattedMessage() + why(event.getThrowableProxy())));
  }

  /** What a fault says, and what is behind it; where it happened is no secret. */
  private static String why(@Nullable IThrowableProxy fault) {
    return fault == null
        ? ""
        : "\n" + fault.getClassName() + ": " + fault.getMessage() + why(fault.getCause());
  }

  /** What our own code has said since it last forgot. */
  List<String> ours() {
    return lines.stream()
        .filter(line -> line.logger().startsWith("dev.greenroom"))
        .map(Line::said)
        .toList();
  }

  /** What anything has said since it last forgot. */
  String everything() {
    var all = new StringBuilder();
    lines.forEach(line -> all.append(line.logger()).append(' ').append(line.said()).append('\n'));
    return all.toString();
  }

  void forget() {
    lines.clear();
  }

  @Override
  public void close() {
    root().detachAppender(this);
    levels.forEach(Logger::setLevel);
    root().iteratorForAppenders().forEachRemaining(each -> each.start());
  }
}

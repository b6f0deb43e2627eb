package io.ziping.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Logs go to standard error (warnings) and to the state directory (everything), never to standard
 * output, which belongs to the command's answer. Set up in code, for reading an XML configuration
 * costs a tenth of a second at each start.
 */
final class LogSetup {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%X{submission}] %logger{20} - %msg%n";

  private LogSetup() {}

  /** Warnings to standard error. */
  static void console() {
    LoggerContext context = context();
    if (context == null) {
      return;
    }
    context.reset();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setLevel("WARN");
    warnings.start();
    console.addFilter(warnings);
    start(context, console, "%-5level %msg%n");
    context.getLogger("ROOT").setLevel(Level.WARN);
    // Tells with stack traces that a machine is none of SQLite's; our own sentence says what
    // follows.
    context.getLogger("org.sqlite.SQLiteJDBCLoader").setLevel(Level.OFF);
  }

  /** Everything to {@code logs/ziping.log} below the state directory, kept for 60 days. */
  static void file(Path stateDirectory) {
    LoggerContext context = context();
    if (context == null) {
      return;
    }
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    Path logs = stateDirectory.resolve("logs");
    file.setFile(logs.resolve("ziping.log").toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(logs.resolve("ziping-%d{yyyy-MM-dd}.%i.log.gz").toString());
    policy.setMaxFileSize(FileSize.valueOf("10MB"));
    policy.setMaxHistory(60);
    policy.setTotalSizeCap(FileSize.valueOf("500MB"));
    policy.start();
    file.setRollingPolicy(policy);
    start(context, file, PATTERN);
    context.getLogger("io.ziping").setLevel(Level.INFO);
  }

  private static void start(
      LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
  }

  private static @org.jspecify.annotations.Nullable LoggerContext context() {
    return LoggerFactory.getILoggerFactory() instanceof LoggerContext context ? context : null;
  }
}

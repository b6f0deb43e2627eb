package io.ziping.intake;

import java.time.Duration;

/**
 * How long a file has to be left alone.
 *
 * @param quietZip for zip archives, whose structure proves the rest
 * @param quietOther for all other kinds
 * @param firstRetry wait after the first copy that was not whole; doubled each time
 * @param longestRetry where the doubling ends
 * @param giveUp unchanged for so long and still not whole: reported to its owner
 */
public record SettleTimes(
    Duration quietZip,
    Duration quietOther,
    Duration firstRetry,
    Duration longestRetry,
    Duration giveUp) {

  /** For the daemon. */
  public static SettleTimes standard() {
    return new SettleTimes(
        Duration.ofMillis(300),
        Duration.ofSeconds(3),
        Duration.ofMillis(300),
        Duration.ofSeconds(30),
        Duration.ofMinutes(10));
  }

  /** For a single pass, which cannot wait ten minutes for the rest of a file. */
  public SettleTimes impatient() {
    Duration most = Duration.ofSeconds(5);
    return new SettleTimes(
        quietZip, quietOther, firstRetry, longestRetry, giveUp.compareTo(most) < 0 ? giveUp : most);
  }
}

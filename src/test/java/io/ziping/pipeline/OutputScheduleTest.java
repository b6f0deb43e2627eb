package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Seconds as nanoseconds: units 2 s, at most 20 s; the bureau 5 s, at most 60 s. */
class OutputScheduleTest {

  private static final long SECOND = 1_000_000_000L;
  private static final String BUREAU = "_财政局";

  private final OutputSchedule schedule =
      new OutputSchedule(
          BUREAU,
          new SummarySchedule(Duration.ofSeconds(2), Duration.ofSeconds(20)),
          new SummarySchedule(Duration.ofSeconds(5), Duration.ofSeconds(60)));

  @Test
  void theBureauFollowsTheUnitsAfterAWhile() {
    schedule.touch("01 甲", 0);
    assertThat(schedule.take(2 * SECOND)).containsExactly("01 甲");
    assertThat(schedule.next()).isEmpty();
    schedule.done("01 甲", 0, 3 * SECOND);
    assertThat(schedule.next()).hasValue(8 * SECOND);
    assertThat(schedule.take(7 * SECOND)).isEmpty();
    assertThat(schedule.take(8 * SECOND)).containsExactly(BUREAU);
    assertThat(schedule.take(100 * SECOND)).isEmpty();
  }

  @Test
  void underLoadItComesAllTheSame() {
    for (long second = 0; second <= 59; second++) {
      schedule.done("01 甲", 0, second * SECOND);
      assertThat(schedule.take(second * SECOND)).isEmpty();
    }
    assertThat(schedule.take(60 * SECOND)).containsExactly(BUREAU);
  }

  @Test
  void itIsNotTakenTwiceAtOnce() {
    schedule.touch(BUREAU, 0);
    assertThat(schedule.take(5 * SECOND)).containsExactly(BUREAU);
    schedule.done("01 甲", 0, 6 * SECOND);
    assertThat(schedule.take(50 * SECOND)).isEmpty();
    assertThat(schedule.next()).isEmpty();
    schedule.done(BUREAU, 0, 51 * SECOND);
    assertThat(schedule.next()).isPresent();
  }

  @Test
  void theEndOfASinglePassTakesAll() {
    schedule.touch("01 甲", 0);
    assertThat(schedule.takeAll()).containsExactly("01 甲");
    schedule.done("01 甲", 0, SECOND);
    assertThat(schedule.takeAll()).containsExactly(BUREAU);
    schedule.done(BUREAU, 0, SECOND);
    assertThat(schedule.takeAll()).isEmpty();
  }
}

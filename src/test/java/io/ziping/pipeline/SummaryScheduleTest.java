package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SummaryScheduleTest {

  private static final long SECOND = 1_000_000_000L;

  private final SummarySchedule schedule =
      new SummarySchedule(Duration.ofSeconds(2), Duration.ofSeconds(20));

  @Test
  void waitsForTheUnitsLastChangeButNotForEver() {
    schedule.touch("甲", 0);
    assertThat(schedule.next()).hasValue(2 * SECOND);
    for (int second = 1; second < 20; second++) {
      schedule.touch("甲", second * SECOND);
      assertThat(schedule.take(second * SECOND)).isEmpty();
    }
    assertThat(schedule.take(20 * SECOND)).containsExactly("甲");
  }

  @Test
  void whatIsBeingWrittenIsNotTakenAgainBeforeItIsDone() {
    schedule.touch("甲", 0);
    schedule.take(2 * SECOND);
    schedule.touch("甲", 3 * SECOND);
    assertThat(schedule.take(60 * SECOND)).isEmpty();
    assertThat(schedule.next()).isEmpty();
    schedule.done("甲", SECOND, 60 * SECOND);
    assertThat(schedule.take(60 * SECOND)).containsExactly("甲");
  }

  @Test
  void whatTakesLongRestsForLong() {
    schedule.done("大", 6 * SECOND, 0);
    schedule.done("小", 6 * SECOND, 0);
    schedule.touch("大", 0);
    schedule.touch("小", 0);
    assertThat(schedule.take(2 * SECOND)).containsExactlyInAnyOrder("大", "小");
    schedule.done("大", 5 * SECOND, 7 * SECOND);
    schedule.done("小", SECOND / 10, 7 * SECOND);
    schedule.touch("大", 8 * SECOND);
    schedule.touch("小", 8 * SECOND);
    assertThat(schedule.take(10 * SECOND)).containsExactly("小");
    assertThat(schedule.take(51 * SECOND)).isEmpty();
    assertThat(schedule.take(52 * SECOND)).containsExactly("大");
  }

  @Test
  void whileFilesWaitAllUnitsTogetherRest() {
    schedule.touch("甲", 0);
    schedule.touch("乙", 1);
    schedule.touch("丙", 2);
    schedule.loaded(true);
    assertThat(schedule.take(3 * SECOND)).containsExactly("甲");
    assertThat(schedule.next()).isEmpty();
    assertThat(schedule.take(4 * SECOND)).isEmpty();
    schedule.done("甲", SECOND, 4 * SECOND);
    assertThat(schedule.next()).hasValue(13 * SECOND);
    assertThat(schedule.take(12 * SECOND)).isEmpty();
    assertThat(schedule.take(13 * SECOND)).containsExactly("乙");
    schedule.done("乙", SECOND, 14 * SECOND);
    schedule.loaded(false);
    assertThat(schedule.take(14 * SECOND)).containsExactly("丙");
  }

  @Test
  void whatCouldNotBeWrittenComesAgainAfterAWhile() {
    schedule.touch("甲", 0);
    schedule.take(2 * SECOND);
    schedule.done("甲", 0, 2 * SECOND);
    schedule.later("甲", Duration.ofSeconds(30), 2 * SECOND);
    assertThat(schedule.next()).hasValue(32 * SECOND);
  }

  @Test
  void theEndOfASinglePassTakesAll() {
    schedule.touch("甲", 0);
    schedule.touch("乙", 0);
    assertThat(schedule.takeAll()).containsExactlyInAnyOrder("甲", "乙");
    assertThat(schedule.next()).isEmpty();
  }
}

package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettleWatchTest {

  private static final long MILLI = 1_000_000L;
  private static final SettleTimes TIMES = SettleTimes.standard();

  private final SettleWatch watch = new SettleWatch(TIMES, WatchedNames.builtIn());

  private static Sighting sighting(String name, int version) {
    return new Sighting(Path.of("/share/" + name), new FileKey(9, version, ""));
  }

  private List<String> take(long now, int most) {
    return watch.take(now, most).stream().map(due -> due.sighting().name()).toList();
  }

  @Test
  void aFileIsTakenOnceItWasLeftAlone() {
    watch.sight(sighting("a.xlsx", 1), 0);
    assertThat(watch.next()).hasValue(300 * MILLI);
    assertThat(watch.isDue(299 * MILLI)).isFalse();
    watch.sight(sighting("a.xlsx", 2), 200 * MILLI);
    assertThat(take(300 * MILLI, 9)).isEmpty();
    assertThat(take(500 * MILLI, 9)).containsExactly("a.xlsx");
    assertThat(take(900 * MILLI, 9)).isEmpty();
    assertThat(watch.next()).isEmpty();
    watch.done(sighting("a.xlsx", 2).path(), 900 * MILLI);
    assertThat(watch.size()).isZero();
  }

  @Test
  void whatProvesItselfWholeWaitsAsLittleAsAWorkbook() {
    for (String name : List.of("a.xlsm", "a.docx", "a.DOCX", "a.zip")) {
      watch.sight(sighting(name, 1), 0);
      assertThat(take(300 * MILLI, 9)).containsExactly(name);
    }
    for (String name : List.of("a.xls", "a.doc", "a.pdf")) {
      watch.sight(sighting(name, 1), 0);
      assertThat(take(2_999 * MILLI, 9)).isEmpty();
      assertThat(take(3_000 * MILLI, 9)).containsExactly(name);
    }
  }

  @Test
  void aFileThatChangedInHandComesAgain() {
    watch.sight(sighting("a.xlsx", 1), 0);
    take(300 * MILLI, 9);
    watch.sight(sighting("a.xlsx", 2), 400 * MILLI);
    watch.done(sighting("a.xlsx", 1).path(), 500 * MILLI);
    assertThat(watch.next()).hasValue(800 * MILLI);
    assertThat(take(800 * MILLI, 9)).containsExactly("a.xlsx");
  }

  @Test
  void noMoreAreTakenThanThereIsRoomForTheLongestDueFirst() {
    watch.sight(sighting("later.xlsx", 1), 10 * MILLI);
    watch.sight(sighting("first.xlsx", 1), 0);
    watch.sight(sighting("second.xlsx", 1), 0);
    assertThat(take(400 * MILLI, 2)).containsExactly("first.xlsx", "second.xlsx");
    assertThat(watch.isDue(400 * MILLI)).isTrue();
    assertThat(take(400 * MILLI, 2)).containsExactly("later.xlsx");
  }

  @Test
  void whatIsNotWholeWaitsLongerEachTimeAndThenIsFinal() {
    watch.sight(sighting("a.xlsx", 1), 0);
    long now = 0;
    List<Long> waits = new ArrayList<>();
    while (true) {
      long next = watch.next().orElseThrow();
      waits.add(next - now);
      now = next;
      SettleWatch.Due due = watch.take(now, 1).get(0);
      if (due.last()) {
        break;
      }
      watch.notYet(due.sighting().path(), now);
    }
    assertThat(waits.subList(0, 4))
        .containsExactly(300 * MILLI, 300 * MILLI, 600 * MILLI, 1200 * MILLI);
    assertThat(now).isEqualTo(TIMES.giveUp().toNanos());
  }

  @Test
  void aPersonsWishAndADeferralMoveAFile() {
    Path path = sighting("a.xlsx", 1).path();
    watch.sight(sighting("a.xlsx", 1), 0);
    take(300 * MILLI, 1);
    watch.later(path, Duration.ofSeconds(30), 300 * MILLI);
    assertThat(watch.next()).hasValue(30_300 * MILLI);
    watch.soon(path, 500 * MILLI);
    assertThat(take(500 * MILLI, 1)).containsExactly("a.xlsx");
    watch.soon(path, 500 * MILLI);
    assertThat(watch.next()).isEmpty();
  }

  /** Against a plain model: nothing is lost, taken twice or taken too early. */
  @Test
  void anyOrderOfEventsKeepsEachFileOnce() {
    Random random = new Random(57);
    long now = Long.MAX_VALUE - 5_000 * MILLI;
    TreeMap<String, Long> changed = new TreeMap<>();
    List<Sighting> inHand = new ArrayList<>();
    for (int step = 1; step < 5000; step++) {
      now += random.nextInt(20) * MILLI;
      Sighting some = sighting("f" + random.nextInt(40) + ".xlsx", step);
      boolean held = inHand.stream().anyMatch(file -> file.path().equals(some.path()));
      int what = random.nextInt(4);
      if (what == 0) {
        watch.sight(some, now);
        changed.put(some.name(), now);
      } else if (what == 1 && !inHand.isEmpty()) {
        Sighting done = inHand.remove(random.nextInt(inHand.size()));
        watch.done(done.path(), now);
        if (watch.holds(done.path())) {
          // Seen anew in hand: its quiet time begins here.
          changed.put(done.name(), now);
        } else {
          changed.remove(done.name());
        }
      } else if (what == 2 && !held) {
        watch.soon(some.path(), now);
        changed.computeIfPresent(some.name(), (name, at) -> at - 300 * MILLI);
      } else {
        for (SettleWatch.Due due : watch.take(now, 3)) {
          assertThat(inHand).noneMatch(file -> file.path().equals(due.sighting().path()));
          assertThat(now - changed.getOrDefault(due.sighting().name(), now))
              .isGreaterThanOrEqualTo(300 * MILLI);
          inHand.add(due.sighting());
        }
      }
      assertThat(watch.size()).isEqualTo(changed.size());
    }
    watch.take(now + 1000 * MILLI, 100).forEach(dueFile -> inHand.add(dueFile.sighting()));
    assertThat(inHand).hasSize(changed.size());
  }
}

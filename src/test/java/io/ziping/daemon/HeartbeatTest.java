package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.outbox.ShareCalls;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a share is said to hang. Time is told, nothing waits. */
class HeartbeatTest {

  private static final Path ROOT = Path.of("/srv/share");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Duration now = Duration.ofHours(-1);
  private final ShareCalls calls = new ShareCalls(() -> now.toNanos());
  private final Heartbeat heartbeat = new Heartbeat(ROOT, calls);

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
    heartbeat.report(LIMIT);
  }

  @Test
  void aRootThatHasNothingToDoDoesNotHang() {
    heartbeat.during(() -> pass(30));
    pass(3600);
    assertThat(heartbeat.hungFor()).isZero();
  }

  @Test
  void anyCallThatDoesNotComeBackIsReportedUntilItDoes() {
    ShareCalls.Call publishing = calls.begin(ROOT.resolve("01 漕河镇"));
    heartbeat.during(() -> pass(50));
    assertThat(heartbeat.hungFor()).isZero();
    // The looks at the root come back, the write does not.
    heartbeat.during(() -> pass(11));
    assertThat(heartbeat.hungFor()).isEqualTo(Duration.ofSeconds(61));
    calls.end(publishing);
    pass(1);
    assertThat(heartbeat.hungFor()).isZero();
  }

  @Test
  void anotherRootsCallsAreNoneOfIt() {
    calls.begin(Path.of("/srv/share2/01 漕河镇"));
    pass(61);
    assertThat(heartbeat.silence()).isZero();
  }
}

package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.ledger.LedgerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {

  @TempDir private Path scratch;
  private Path share;
  private Path state;

  @BeforeEach
  void make() throws IOException {
    share = Files.createDirectory(scratch.resolve("share"));
    state = Files.createDirectory(scratch.resolve("state"));
  }

  private List<Checkup.Line> lines(Duration off) throws IOException {
    return new Checkup(state, LedgerKind.SQLITE, List.of(share), () -> Instant.now().plus(off))
        .lines();
  }

  @Test
  void aShareWhoseClockIsOffIsNamed() throws IOException {
    assertThat(lines(Duration.ofMinutes(61)))
        .contains(new Checkup.Line(Checkup.Mark.NOTE, "clock-behind", List.of(share, "61")));
    assertThat(lines(Duration.ofSeconds(-3630)))
        .contains(new Checkup.Line(Checkup.Mark.NOTE, "clock-ahead", List.of(share, "60")));
    assertThat(lines(Duration.ZERO))
        .extracting(Checkup.Line::what)
        .noneMatch(what -> what.startsWith("clock"));
  }

  @Test
  void nothingStaysInTheShare() throws IOException {
    lines(Duration.ZERO);
    assertThat(share).isEmptyDirectory();
    assertThat(state).isEmptyDirectory();
  }

  @Test
  void aChangedAuditLogIsNamedWithFileAndLine() throws IOException {
    Path audit = state.resolve("audit.jsonl");
    Files.writeString(
        audit, "{\"event\":\"DONE\",\"prev\":\"\"}\n{\"event\":\"DONE\",\"prev\":\"\"}\n");
    assertThat(lines(Duration.ZERO))
        .contains(new Checkup.Line(Checkup.Mark.BAD, "audit-broken", List.of(audit, "2")));
  }
}

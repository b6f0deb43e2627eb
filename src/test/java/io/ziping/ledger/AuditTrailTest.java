package io.ziping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was tampered with, or torn by a power cut. */
class AuditTrailTest {

  @TempDir private Path folder;
  private Path file;
  private long most = Long.MAX_VALUE;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("audit.jsonl");
    append(5);
  }

  private void append(int lines) throws IOException {
    try (AuditLog log = new AuditLog(folder, most)) {
      for (int i = 0; i < lines; i++) {
        FilePlace place = new FilePlace(new UUID(0, 1), "镇/" + i + ".xlsx");
        log.append(Instant.EPOCH, "DONE", place, Map.of("n", Integer.toString(i)));
      }
    }
  }

  @Test
  void anUntouchedLogHoldsTogetherAcrossRestarts() throws IOException {
    append(3);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(8, 8, null));
  }

  @Test
  void aChangedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).replace("DONE", "GONE"));
    Files.write(file, lines);
    assertThat(AuditTrail.check(folder).broken()).isEqualTo(new AuditTrail.Break(file, 4));
  }

  @Test
  void aRemovedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(1);
    Files.write(file, lines);
    assertThat(AuditTrail.check(folder).broken()).isEqualTo(new AuditTrail.Break(file, 2));
  }

  @Test
  void anInsertedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(3, "{\"event\":\"DONE\"}");
    Files.write(file, lines);
    assertThat(AuditTrail.check(folder).isIntact()).isFalse();
  }

  @Test
  void aTornLastLineStaysAndTheLogGoesOn() throws IOException {
    byte[] all = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(all, all.length - 30));
    append(2);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(7, 6, null));
  }

  @Test
  void linesOfBeforeTheChainAreLeftAlone() throws IOException {
    Files.writeString(file, "{\"event\":\"OLD\"}\n{\"event\":\"OLD\"}\n");
    append(2);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(4, 2, null));
  }

  @Test
  void anEmptyLogIsIntact() throws IOException {
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(0, 0, null));
  }

  private Path full(int number) {
    return folder.resolve("audit-00000" + number + ".jsonl");
  }

  @Test
  void fullFilesArePutAwayAndTheChainGoesOn() throws IOException {
    most = 700;
    append(9);
    append(4);
    assertThat(full(1)).exists();
    assertThat(full(3)).exists();
    assertThat(Files.size(file)).isLessThan(1000);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(18, 18, null));
  }

  @Test
  void aStopJustAfterAFileWasPutAwayBreaksNothing() throws IOException {
    Files.move(file, full(1));
    append(2);
    assertThat(AuditTrail.check(folder)).isEqualTo(new AuditTrail(7, 7, null));
  }

  @Test
  void aChangeInAFullFileAndAMissingOneAreFound() throws IOException {
    most = 700;
    append(20);
    String before = Files.readString(full(2));
    Files.writeString(full(2), before.replaceFirst("DONE", "GONE"));
    assertThat(AuditTrail.check(folder).broken()).isEqualTo(new AuditTrail.Break(full(2), 2));
    Files.delete(full(2));
    assertThat(AuditTrail.check(folder).broken()).isEqualTo(new AuditTrail.Break(full(3), 1));
  }

  @Test
  void oldFilesAreForgottenAndTheRestHoldsTogether() throws IOException {
    most = 700;
    append(20);
    long lines = AuditTrail.check(folder).lines();
    Files.setLastModifiedTime(full(1), FileTime.from(Instant.EPOCH));
    try (AuditLog log = new AuditLog(folder)) {
      log.forgetBefore(Instant.EPOCH.plusSeconds(1));
    }
    assertThat(full(1)).doesNotExist();
    assertThat(full(2)).exists();
    AuditTrail trail = AuditTrail.check(folder);
    assertThat(trail.isIntact()).isTrue();
    assertThat(trail.lines()).isBetween(1L, lines - 1);
  }

  @Test
  void theNewestFullFileStaysSoThatAMissingFirstLineIsStillFound() throws IOException {
    Files.move(file, full(1));
    Files.setLastModifiedTime(full(1), FileTime.from(Instant.EPOCH));
    try (AuditLog log = new AuditLog(folder)) {
      log.forgetBefore(Instant.EPOCH.plusSeconds(1));
    }
    assertThat(full(1)).exists();
  }
}

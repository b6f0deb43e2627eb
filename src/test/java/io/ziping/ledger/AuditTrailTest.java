package io.ziping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("audit.jsonl");
    append(5);
  }

  private void append(int lines) throws IOException {
    try (AuditLog log = new AuditLog(file)) {
      for (int i = 0; i < lines; i++) {
        FilePlace place = new FilePlace(new UUID(0, 1), "镇/" + i + ".xlsx");
        log.append(Instant.EPOCH, "DONE", place, Map.of("n", Integer.toString(i)));
      }
    }
  }

  @Test
  void anUntouchedLogHoldsTogetherAcrossRestarts() throws IOException {
    append(3);
    assertThat(AuditTrail.check(file)).isEqualTo(new AuditTrail(8, 8, 0));
  }

  @Test
  void aChangedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).replace("DONE", "GONE"));
    Files.write(file, lines);
    assertThat(AuditTrail.check(file).firstBroken()).isEqualTo(4);
  }

  @Test
  void aRemovedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(1);
    Files.write(file, lines);
    assertThat(AuditTrail.check(file).firstBroken()).isEqualTo(2);
  }

  @Test
  void anInsertedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(3, "{\"event\":\"DONE\"}");
    Files.write(file, lines);
    assertThat(AuditTrail.check(file).isIntact()).isFalse();
  }

  @Test
  void aTornLastLineStaysAndTheLogGoesOn() throws IOException {
    byte[] all = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(all, all.length - 30));
    append(2);
    assertThat(AuditTrail.check(file)).isEqualTo(new AuditTrail(7, 6, 0));
  }

  @Test
  void linesOfBeforeTheChainAreLeftAlone() throws IOException {
    Files.writeString(file, "{\"event\":\"OLD\"}\n{\"event\":\"OLD\"}\n");
    append(2);
    assertThat(AuditTrail.check(file)).isEqualTo(new AuditTrail(4, 2, 0));
  }

  @Test
  void anEmptyLogIsIntact() throws IOException {
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(AuditTrail.check(file)).isEqualTo(new AuditTrail(0, 0, 0));
  }
}

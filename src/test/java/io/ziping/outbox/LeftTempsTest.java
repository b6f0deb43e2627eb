package io.ziping.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files of runs that were killed, in folders that no scan enters. */
class LeftTempsTest {

  @TempDir private Path folder;

  private Path temp(String owner, Duration age) throws IOException {
    Path temp = Files.writeString(folder.resolve(TempFile.newName(owner)), "half");
    return Files.setLastModifiedTime(temp, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void goAsSoonAsSomethingIsPublishedBesideThem() throws IOException {
    Path ours = temp("ours", Duration.ZERO);
    Path forgotten = temp("theirs", Duration.ofHours(2));
    Path atWork = temp("theirs", Duration.ZERO);
    PublishResult result =
        new Outbox(Instant::now, "ours", any -> false, new ShareCalls(System::nanoTime))
            .publish(
                new PublishOrder(
                    folder,
                    OutputName.beside("汇总.xlsx", "", ".xlsx"),
                    new byte[] {1},
                    new Unedited(),
                    false));
    assertThat(result).isInstanceOf(PublishResult.Published.class);
    assertThat(ours).doesNotExist();
    assertThat(forgotten).doesNotExist();
    assertThat(atWork).exists();
  }
}

package io.ziping.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may open and change a published output: whoever works in its folder, and nobody else. */
class OutputRightsTest {

  @TempDir private Path folder;
  private Instant now = Instant.now();
  private final Outbox outbox =
      new Outbox(() -> now, "test", any -> false, new ShareCalls(System::nanoTime));

  @BeforeEach
  void needsModes() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this system has no modes");
  }

  private PosixFileAttributes published(String text) throws IOException {
    PublishOrder order =
        new PublishOrder(
            folder,
            OutputName.beside("修路.xlsx", "_评分", ".xlsx"),
            text.getBytes(StandardCharsets.UTF_8),
            new Unedited(),
            false);
    assertThat(outbox.publish(order)).isInstanceOf(PublishResult.Published.class);
    return Files.readAttributes(folder.resolve("修路_评分.xlsx"), PosixFileAttributes.class);
  }

  private String mode(String ofFolder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(ofFolder));
    // The folder's rights are looked at every two seconds.
    now = now.plusSeconds(3);
    return PosixFilePermissions.toString(published(ofFolder).permissions());
  }

  @Test
  void theGroupThatWorksInTheFolderMayChangeResults() throws IOException {
    assertThat(mode("rwxrwx---")).isEqualTo("rw-rw----");
  }

  @Test
  void whatOthersMayNotReadInTheFolderTheyMayNotReadInTheResult() throws IOException {
    assertThat(mode("rwx------")).doesNotEndWith("r--").startsWith("rw-");
  }

  @Test
  void aFolderForEverybodyHoldsResultsForEverybody() throws IOException {
    assertThat(mode("rwxrwxrwx")).isEqualTo("rw-rw-rw-");
  }

  @Test
  void aResultThatIsReplacedKeepsUpWithItsFolder() throws IOException {
    assertThat(mode("rwxrwxrwx")).isEqualTo("rw-rw-rw-");
    assertThat(mode("rwxr-x---")).isEqualTo("rw-r-----");
  }

  @Test
  void ownerAndGroupAreTheFolders() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root to give files away");
    UserPrincipalLookupService names = FileSystems.getDefault().getUserPrincipalLookupService();
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    view.setGroup(names.lookupPrincipalByGroupName("daemon"));
    view.setOwner(names.lookupPrincipalByName("nobody"));
    PosixFileAttributes result = published("x");
    assertThat(result.group().getName()).isEqualTo("daemon");
    assertThat(result.owner().getName()).isEqualTo("nobody");
  }
}

package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LiveShareExtension.class)
@LiveShareExtension.Settings({"spot-check:", "  share: 100"})
class RecheckCommandTest {

  private final LiveShare share;

  RecheckCommandTest(LiveShare share) {
    this.share = share;
  }

  private int recheck(String... folders) {
    List<String> words = List.of("recheck", "--config", share.config().toString());
    return Main.run(Stream.concat(words.stream(), Stream.of(folders)).toArray(String[]::new));
  }

  private List<String> forms() throws IOException {
    Path folder = share.root().resolve("_财政局").resolve("复核");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".xlsx"))
          .toList();
    }
  }

  @Test
  void formsAppearOnceTheyWereDrawn() throws Exception {
    share.drop("修路.xlsx", 1);
    share.runOnce();
    assertThat(forms()).isEmpty();

    assertThat(recheck()).isZero();
    share.runOnce();

    assertThat(forms()).singleElement().asString().contains("复核表");
  }

  @Test
  void aFolderThatIsNotWatchedIsRefusedAndNothingIsMadeInIt() throws Exception {
    Path other = Files.createDirectory(share.scratch().resolve("other"));

    assertThat(recheck(other.toString())).isEqualTo(2);

    assertThat(other).isEmptyDirectory();
  }
}

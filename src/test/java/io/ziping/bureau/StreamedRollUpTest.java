package io.ziping.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedRollUpTest {

  @TempDir private Path folder;

  @Test
  void whatIsStreamedWaitsBesideTheFileAndGoes() throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.resolve("elsewhere").toFile()));
    try {
      Path out = Files.createDirectory(folder.resolve("scratch"));
      new RollUpWorkbook(Messages.chinese(), "test")
          .write(SmallCounty.threeUnits().county(), out.resolve("rollup.xlsx"));
      assertThat(out.toFile().list()).containsExactly("rollup.xlsx");
      assertThat(folder.resolve("elsewhere")).doesNotExist();
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }
}

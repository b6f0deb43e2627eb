package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.Shares;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWatchTest {

  @Test
  void onlyAnotherLibraryIsNoticed() {
    Map<String, String> rules = new HashMap<>(Map.of("甲", "p@1/2023/missing/1"));
    LibraryWatch watch = new LibraryWatch(unit -> rules.getOrDefault(unit, ""));
    assertThat(watch.changed(List.of("甲"))).containsExactly("甲");
    assertThat(watch.changed(List.of("甲"))).isEmpty();
    rules.put("甲", "p@2/2023/missing/1");
    assertThat(watch.changed(List.of("甲"))).isEmpty();
    rules.put("甲", "p@2/2023/abc123/1");
    assertThat(watch.changed(List.of("甲"))).containsExactly("甲");
    assertThat(watch.changed(List.of("甲"))).isEmpty();
  }

  @Test
  void formsAreJudgedAgainWhenTheirUnitGetsALibrary(@TempDir Path scratch) throws IOException {
    try (LiveShare share = new LiveShare(scratch)) {
      // The first pass loads classes; the next must not wait for twenty times as long.
      Path yaml = share.config().resolve("ziping.yaml");
      Files.writeString(
          yaml, Files.readString(yaml).replace("watch:\n", "watch:\n  scan-factor: 1\n"));
      share.drop("村道.xlsx", 1);
      share.start();
      Path result = share.awaitFile("村道_评分.xlsx");
      String before = Shares.sha256(result);
      writeLibrary(share.unit().resolve("项目库.xlsx"));
      await().atMost(Duration.ofSeconds(30)).until(() -> !Shares.sha256(result).equals(before));
      assertThat(share.unit().resolve("项目库_无法读取.txt")).doesNotExist();
    }
  }

  private static void writeLibrary(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("项目");
      sheet.createRow(0).createCell(0).setCellValue("项目名称");
      sheet.getRow(0).createCell(1).setCellValue("预算数");
      sheet.createRow(1).createCell(0).setCellValue("别的项目");
      sheet.getRow(1).createCell(1).setCellValue(5);
      book.write(out);
    }
  }
}

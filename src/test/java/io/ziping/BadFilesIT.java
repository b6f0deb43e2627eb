package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.demo.DemoSeason;
import io.ziping.fixtures.Shares;
import io.ziping.fixtures.ZipingProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are no forms, dropped into a share: each has its own answer, nothing else is touched.
 */
class BadFilesIT {

  @TempDir private static Path scratch;

  private static final List<String> UNREADABLE = List.of("断了", "网页", "空的", "巨大", "加密", "随便");

  @Test
  void everyKindOfBadFileHasItsOwnAnswer() throws Exception {
    Path share = scratch.resolve("bad share");
    Path unit = Files.createDirectories(share.resolve("03 杂项镇"));
    Path config = Shares.config(scratch, share, scratch.resolve("state"));
    byte[] good = goodForm();
    Files.write(unit.resolve("断了.xlsx"), Arrays.copyOf(good, good.length / 2));
    Files.writeString(unit.resolve("网页.xls"), "<html><body><p>没有表</p></body></html>");
    Files.createFile(unit.resolve("空的.xlsx"));
    Files.createDirectory(unit.resolve("文件夹.xlsx"));
    Files.write(unit.resolve("加密.xlsx"), encrypted(good));
    Files.write(unit.resolve("随便.xlsx"), shoppingList());
    hundredMegabytes(unit.resolve("巨大.xlsx"));
    String emoji = "😀" + "很".repeat(60) + "长的名字";
    Files.write(unit.resolve(emoji + ".xlsx"), good);
    Map<String, String> before = Shares.hashes(unit, name -> true);

    try (ZipingProcess run =
        ZipingProcess.start(
            scratch, "run", "--share", share.toString(), "--config", config.toString())) {
      run.await();
      assertThat(run.err()).as(run.err()).contains("共处理 7 份");
    }

    assertThat(Shares.hashes(unit, before::containsKey)).isEqualTo(before);
    Map<String, String> answers = new TreeMap<>();
    for (String name : UNREADABLE) {
      Path note = unit.resolve(name + "_无法读取.txt");
      assertThat(note)
          .content(StandardCharsets.UTF_8)
          .contains(name)
          .doesNotContain("Exception", "\tat ");
      answers.put(Files.readString(note).replace(name, ""), name);
    }
    assertThat(answers).as("each says something else").hasSize(UNREADABLE.size());
    assertThat(Shares.hashes(unit, name -> name.startsWith("😀"))).hasSize(2);
    try (Stream<Path> files = Files.list(unit.resolve("文件夹.xlsx"))) {
      assertThat(files).isEmpty();
    }
  }

  private static byte[] goodForm() throws IOException {
    Path season = scratch.resolve("season");
    for (Path form : DemoSeason.write(season, Path.of("templates"))) {
      if (form.toString().endsWith(".xlsx")) {
        return Files.readAllBytes(form);
      }
    }
    throw new IllegalStateException("the season has no .xlsx");
  }

  private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OutputStream stream = encryptor.getDataStream(container)) {
        stream.write(workbook);
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** A workbook that has nothing to do with any of this. */
  private static byte[] shoppingList() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("清单").createRow(0).createCell(0).setCellValue("鸡蛋");
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static void hundredMegabytes(Path file) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(100L << 20);
      channel.write(ByteBuffer.wrap(new byte[] {1}));
    }
  }
}

package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Encrypted workbooks that every program opens, those that none does, and those that want time. */
class DefaultPasswordTest {

  private static final byte[] WORKBOOK =
      Packages.zip(Packages.workbook(Packages.sheet("<row><c><v>41.02</v></c></row>")));

  private static byte[] encrypted(EncryptionMode mode, String password)
      throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(WORKBOOK);
      }
      return bytes(files);
    }
  }

  private static byte[] bytes(POIFSFileSystem files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeFilesystem(out);
    return out.toByteArray();
  }

  private static GridResult read(byte[] bytes) {
    return new GridReader(ReadLimits.standard()).read(bytes);
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void theProgramsOwnPasswordIsTried(EncryptionMode mode) throws Exception {
    GridResult result = read(encrypted(mode, Decryptor.DEFAULT_PASSWORD));
    assertThat(result).isInstanceOf(GridResult.Read.class);
    assertThat(((GridResult.Read) result).grid().sheets().get(0).at(0, 0).number())
        .isEqualTo("41.02");
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void everyOtherPasswordStaysASecret(EncryptionMode mode) throws Exception {
    assertThat(read(encrypted(mode, "口令")))
        .isEqualTo(new GridResult.Refused(new ReadResult.Encrypted()));
  }

  /** Turned two thousand million times, this takes half an hour. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPasswordThatWantsTimeIsNotTried() throws Exception {
    byte[] file = encrypted(EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      byte[] info;
      try (var in = files.createDocumentInputStream("EncryptionInfo")) {
        info = in.readAllBytes();
      }
      String text = new String(info, StandardCharsets.ISO_8859_1);
      String slow = text.replaceAll("spinCount=\"\\d+\"", "spinCount=\"2000000000\"");
      assertThat(slow).isNotEqualTo(text);
      files.createOrUpdateDocument(
          new ByteArrayInputStream(slow.getBytes(StandardCharsets.ISO_8859_1)), "EncryptionInfo");
      assertThat(read(bytes(files))).isEqualTo(new GridResult.Refused(new ReadResult.Encrypted()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void brokenOnesAreAnswered(EncryptionMode mode) throws Exception {
    byte[] file = encrypted(mode, Decryptor.DEFAULT_PASSWORD);
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      byte[] broken = file.clone();
      for (int k = 0; k < 20; k++) {
        broken[512 + random.nextInt(broken.length - 512)] = (byte) random.nextInt(256);
      }
      assertThat(read(broken)).isNotNull();
    }
  }
}

package io.ziping.workbook.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.measure.CellValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is shown for numbers, against two others: the recorded answers of LibreOffice for some 270
 * formats, and the JDK's own formatter for thousands of drawn numbers.
 */
class ShownValuesTest {

  private static final long SEED = 20_261_201L;

  /** A format and a number, and what LibreOffice shows for them. */
  private record Shown(String format, String number, String text) {}

  @Test
  void numbersAreShownAsLibreOfficeShowsThem() {
    Map<String, String> faults = faults();
    List<String> differing = new ArrayList<>();
    List<Shown> table = table(resource("shown.tsv"));
    Map<String, String> answers = new LinkedHashMap<>();
    table.forEach(line -> answers.put(line.format() + "\t" + line.number(), line.text()));
    for (Shown line : table) {
      String key = line.format() + "\t" + line.number();
      String wanted = faults.getOrDefault(key, faults.getOrDefault(line.format() + "\t*", null));
      String ours = CellFormat.of(line.format()).show(CellFormat.number(line.number())).text();
      // What a Chinese Excel or WPS knows beside these: ! escapes, General has a Chinese name, e is
      // a
      // year of our era, and Chinese figures need no language of their own.
      String asked =
          line.format()
                  .replace('!', '\\')
                  .replace("G/通用格式", "General")
                  .replaceFirst("^e(?=\")", "yyyy")
                  .replaceFirst("(\\[DBNum\\d\\])(?!\\[\\$)", "$1[\\$-804]")
              + "\t"
              + line.number();
      String theirs = wanted == null ? answers.getOrDefault(asked, "?") : wanted;
      if (!theirs.equals("?") && !plain(ours).equals(plain(theirs))) {
        differing.add(key + "\tours " + ours + "\ttheirs " + theirs);
      }
    }
    assertThat(table.stream().map(Shown::format).distinct().count()).isGreaterThan(200);
    assertThat(differing).isEmpty();
  }

  /**
   * Spaces only align. Excel leaves the point of {@code 0.#} and the minus of a negative number
   * that is rounded to zero; LibreOffice takes both away.
   */
  private static String plain(String text) {
    String close =
        text.replace(" ", "")
            .replaceAll("[．点]", ".")
            .replaceAll("\\.(?!\\p{IsAlphabetic}|\\d|〇|零)", "");
    return close.replaceAll("^-(?=[0,.]*(?:\\D|$))", "");
  }

  @Test
  void libreOfficeStillAnswersAsRecorded(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "no LibreOffice here");
    Path answer = folder.resolve("shown.tsv");
    Path script = Path.of("src/test/resources/formats/make.py");
    Process process =
        new ProcessBuilder("/usr/bin/python3", script.toString(), answer.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean done = process.waitFor(180, TimeUnit.SECONDS);
    assumeTrue(done && process.exitValue() == 0, "no openpyxl here");
    String version = resource("shown.tsv").lines().findFirst().orElseThrow();
    String now = Files.readString(answer, UTF_8);
    assumeTrue(now.startsWith(version), "another version of LibreOffice");
    assertThat(now).isEqualTo(resource("shown.tsv"));
  }

  @Test
  void drawnNumbersAreShownAsTheJdkShowsThem() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      int places = random.nextInt(5);
      int commas = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      boolean grouped = random.nextBoolean();
      boolean percent = commas == 0 && random.nextInt(3) == 0;
      String unit = List.of("", "%", "万元", "‰").get(percent ? 0 : random.nextInt(4));
      String pattern = (grouped ? "#,##0" : "0") + (places > 0 ? "." + "0".repeat(places) : "");
      String literal = unit.isEmpty() ? "" : "\"" + unit + "\"";
      String code = pattern + ",".repeat(commas) + literal + (percent ? "%" : "");
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 500_000_000L, random.nextInt(7))
              .setScale(random.nextInt(7), RoundingMode.HALF_UP);
      CellValue ours = CellFormat.of(code).show(CellFormat.normal(number));
      BigDecimal seen = number.scaleByPowerOfTen((percent ? 2 : 0) - 3 * commas);
      DecimalFormat jdk = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
      jdk.setRoundingMode(RoundingMode.HALF_UP);
      String sign = number.signum() < 0 ? "-" : "";
      String size = jdk.format(seen.abs());
      assertThat(ours.text())
          .as("%s in %s", number, code)
          .isEqualTo(sign + size + unit + (percent ? "%" : ""));
      assertThat(ours.number()).isEqualByComparingTo(number);
      boolean other = commas > 0 || unit.equals("%") || unit.equals("‰");
      String exact = sign + CellFormat.normal(seen.abs()).toPlainString() + unit;
      assertThat(ours.spelled()).as("%s in %s", number, code).isEqualTo(other ? exact : "");
    }
  }

  private static Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Shown line : table(resource("faults.tsv"))) {
      faults.put(line.format() + "\t" + line.number(), line.text());
    }
    return faults;
  }

  private static List<Shown> table(String text) {
    return text.lines()
        .filter(line -> line.chars().filter(c -> c == '\t').count() >= 2)
        .map(line -> line.split("\t", -1))
        .map(parts -> new Shown(parts[0], parts[1], parts[2]))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = ShownValuesTest.class.getResourceAsStream("/formats/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

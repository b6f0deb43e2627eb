package io.ziping.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Broken copies of a good file, the same ones at every call. */
final class Mutants {

  private Mutants() {}

  /** Cut off at every {@code step} bytes. */
  static List<Hostile> truncated(String extension, byte[] good, int step) {
    List<Hostile> all = new ArrayList<>();
    for (int length = step; length < good.length; length += step) {
      int kept = length;
      all.add(
          new Hostile("截断" + kept + kind(extension) + extension, () -> Arrays.copyOf(good, kept)));
    }
    return all;
  }

  /** One to eight bits of the file turned over. */
  static List<Hostile> flipped(String extension, byte[] good, int count) {
    List<Hostile> all = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      int number = seed;
      all.add(
          new Hostile(
              "翻转" + number + kind(extension) + extension, () -> flip(good, new Random(number))));
    }
    return all;
  }

  /** Characters of a part turned over, packed again: what gets past every checksum. */
  static List<Hostile> flippedInside(byte[] good, int count) {
    String[] parts = {
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/workbook.xml",
      "xl/styles.xml",
      "xl/_rels/workbook.xml.rels"
    };
    List<Hostile> all = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      int number = seed;
      String part = parts[seed % parts.length];
      all.add(new Hostile("内部翻转" + number + ".xlsx", () -> inside(good, part, number)));
    }
    return all;
  }

  /** Both kinds lie in one folder, so that their names must differ in more than the extension. */
  private static String kind(String extension) {
    return extension.equals(".xls") ? "旧" : "新";
  }

  private static byte[] inside(byte[] good, String part, int seed) throws IOException {
    Zip zip = Zip.of(good);
    byte[] text = flip(zip.text(part).getBytes(StandardCharsets.UTF_8), new Random(seed));
    return zip.put(part, out -> out.write(text)).bytes();
  }

  private static byte[] flip(byte[] good, Random random) {
    byte[] mutant = good.clone();
    int flips = 1 + random.nextInt(8);
    for (int i = 0; i < flips; i++) {
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }
}

package io.ziping.workbook.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Number formats that files name by id only. Those that depend on the machine's language (14, 22,
 * 27-36, 50-58) are as a Chinese Excel or WPS shows them.
 */
final class BuiltinFormats {

  private BuiltinFormats() {}

  /** Chinese formats are loaded only when some file uses one. */
  private static final class Chinese {
    static final Properties CODES = load();

    private static Properties load() {
      Properties codes = new Properties();
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(
                  BuiltinFormats.class.getResourceAsStream("builtin-formats.properties")),
              StandardCharsets.UTF_8)) {
        codes.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return codes;
    }
  }

  /** Whether the format of an id follows the machine's language, whatever the file calls it. */
  static boolean isLocal(int id) {
    return id == 14 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
  }

  /** The code of a builtin id; empty ("General") for 0 and for ids that are none. */
  static String code(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3 -> "#,##0";
      case 4 -> "#,##0.00";
      case 5, 37 -> "#,##0;-#,##0";
      case 6, 38 -> "#,##0;[Red]-#,##0";
      case 7, 39 -> "#,##0.00;-#,##0.00";
      case 8, 40 -> "#,##0.00;[Red]-#,##0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 11 -> "0.00E+00";
      case 12 -> "# ?/?";
      case 13 -> "# ??/??";
      case 14 -> "yyyy/m/d";
      case 15 -> "d-mmm-yy";
      case 16 -> "d-mmm";
      case 17 -> "mmm-yy";
      case 18 -> "h:mm AM/PM";
      case 19 -> "h:mm:ss AM/PM";
      case 20 -> "h:mm";
      case 21 -> "h:mm:ss";
      case 22 -> "yyyy/m/d h:mm";
      case 41, 42 -> "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
      case 43, 44 -> "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
      case 45 -> "mm:ss";
      case 46 -> "[h]:mm:ss";
      case 47 -> "mm:ss.0";
      case 48 -> "##0.0E+0";
      case 49 -> "@";
      default -> isLocal(id) ? Chinese.CODES.getProperty(Integer.toString(id), "") : "";
    };
  }
}

package io.ziping.scoring;

import io.ziping.measure.CellValue;
import io.ziping.measure.IndicatorText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of values/*.tsv: what stands in the cells and how it has to be read and scored. The
 * columns are explained in the head of each file.
 */
record ValueCase(
    String number,
    IndicatorText text,
    BigDecimal weight,
    @Nullable BigDecimal self,
    String kind,
    String operator,
    String target,
    String actual,
    String score,
    List<String> notes) {

  static List<ValueCase> read(String resource) {
    try (InputStream in = ValueCase.class.getResourceAsStream(resource)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<ValueCase> cases = new ArrayList<>();
      for (String line : all.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(of(line));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValueCase of(String line) {
    String[] cells = (line + "\t\t\t").split("\t", -1);
    Map<String, String> extra = new HashMap<>();
    for (String pair : cells[5].split(";", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        extra.put(pair.substring(0, at), pair.substring(at + 1));
      }
    }
    IndicatorText text =
        new IndicatorText(
            extra.getOrDefault("l1", ""),
            cells[1],
            cells[2],
            CellValue.text(extra.getOrDefault("sign", "")),
            written(cells[3]),
            CellValue.text(extra.getOrDefault("unit", "")),
            written(cells[4]),
            extra.getOrDefault("reason", ""),
            extra.containsKey("pct"),
            Integer.parseInt(extra.getOrDefault("year", "2023")));
    String self = extra.get("self");
    return new ValueCase(
        cells[0],
        text,
        new BigDecimal(extra.getOrDefault("w", "10")),
        self == null ? null : new BigDecimal(self),
        cells[6],
        cells[7],
        cells[8],
        cells[9],
        cells[10],
        cells[11].isBlank() ? List.of() : List.of(cells[11].trim().split(" ")));
  }

  /** {@code num:0.96@0%} is a number cell with a format, {@code date:45291@yyyy-mm-dd} a date. */
  private static CellValue written(String cell) {
    for (CellValue.Kind kind : new CellValue.Kind[] {CellValue.Kind.NUMBER, CellValue.Kind.DATE}) {
      String prefix = kind == CellValue.Kind.NUMBER ? "num:" : "date:";
      if (cell.startsWith(prefix)) {
        String[] parts = (cell.substring(prefix.length()) + "@").split("@", -1);
        return new CellValue(kind, parts[0], new BigDecimal(parts[0]), parts[1]);
      }
    }
    if (cell.startsWith("err:")) {
      return new CellValue(CellValue.Kind.ERROR, cell.substring(4), null, "");
    }
    return CellValue.text(cell);
  }

  @Override
  public String toString() {
    return number + ": " + text.target().text() + " | " + text.actual().text();
  }
}

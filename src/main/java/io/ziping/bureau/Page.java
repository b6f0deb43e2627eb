package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** What every sheet of the roll-up is written with. */
record Page(Sheet sheet, RollUpStyles styles, Messages messages, CountyView county) {

  private static final int DIGITS = 12;

  Table table() {
    return new Table(sheet, styles);
  }

  /** A text of the roll-up's. */
  String text(String key, Object... args) {
    return messages.get("rollup." + key, args);
  }

  /** A title that begins with area and year. */
  String title(String sheetWord) {
    return text("title." + sheetWord, county.area(), county.year());
  }

  /** A numbered row for each unit; those that have handed in nothing stand out. */
  void units(Table table, Function<UnitFigures, Map<String, @Nullable Object>> values) {
    int number = 0;
    for (UnitFigures unit : county.figures()) {
      Map<String, @Nullable Object> row = values.apply(unit);
      row.put("no", ++number);
      table.row(unit.handedIn() == 0 ? Band.ALARM : Band.PLAIN, row);
    }
  }

  /** Columns in the order in which they are added. */
  Columns columns() {
    return new Columns(this);
  }

  /** A list of columns in the making. */
  static final class Columns {
    private final Page page;
    private final List<Table.Column> list = new ArrayList<>();

    private Columns(Page page) {
      this.page = page;
    }

    /** With the heading of its key. */
    Columns add(String key, int width, Kind kind) {
      return add(key, page.text("head." + key), width, kind);
    }

    Columns add(String key, String head, int width, Kind kind) {
      list.add(new Table.Column(key, head, width, kind, false));
      return this;
    }

    /** For formulas only. */
    Columns hidden(String key, Kind kind) {
      list.add(new Table.Column(key, page.text("head." + key), 10, kind, true));
      return this;
    }

    List<Table.Column> list() {
      return List.copyOf(list);
    }
  }

  /** What stands where nothing is known. */
  Object or(@Nullable Object value) {
    return value == null ? text("unknown") : value;
  }

  /** One column divided by another in the row that comes next. */
  static Table.Formula quotient(
      Table table, String part, String whole, BigDecimal partValue, BigDecimal wholeValue) {
    String below = table.cell(whole);
    return new Table.Formula(
        "IF(" + below + "=0,\"\"," + table.cell(part) + "/" + below + ")",
        wholeValue.signum() == 0
            ? null
            : partValue.divide(wholeValue, DIGITS, RoundingMode.HALF_UP));
  }

  static Table.Formula quotient(
      Table table, String part, String whole, BigDecimal partValue, int wholeValue) {
    return quotient(table, part, whole, partValue, new BigDecimal(wholeValue));
  }

  /** Percent as the fraction that a cell of rates holds. */
  static @Nullable BigDecimal fraction(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2);
  }

  /** Ready for the printer. */
  void print(Table table) {
    table.print(text("pages"));
  }
}

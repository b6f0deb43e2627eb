package io.ziping.report;

import io.ziping.report.TemplateLayout.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A column that people write into must be found again in the filled summary: above it stands its
 * mark, and the list has the two columns that distinguish its rows. Otherwise what they write would
 * be lost with the next summary, so such a template is refused.
 */
final class UserColumnCheck {

  private UserColumnCheck() {}

  static void check(XSSFSheet sheet, TemplateLayout layout, TemplateLayout.Problems problems) {
    Optional<UserColumns> userColumns = SheetCells.of(sheet).marks();
    Map<String, Integer> columns = userColumns.map(UserColumns::columns).orElse(Map.of());
    for (Block block : layout.blocks()) {
      List<String> hand = UserCells.BY_LIST.getOrDefault(block.items(), List.of());
      Map<String, CellAddress> fields = fields(sheet, block);
      List<String> written = hand.stream().filter(fields::containsKey).toList();
      if (written.isEmpty()) {
        continue;
      }
      List<String> needed = new ArrayList<>(written);
      needed.add(UserColumns.KEY);
      needed.add(UserColumns.SEEN);
      for (String field : needed) {
        String mark = hand.contains(field) ? UserColumns.HAND + field : field;
        CellAddress at = fields.get(field);
        if (at == null) {
          problems.at(TemplateLayout.first(block.range()), "hand-column", field);
        } else if (!Integer.valueOf(at.getColumn()).equals(columns.get(mark))) {
          problems.at(at, "hand-mark", UserColumns.PREFIX + mark);
        }
      }
    }
  }

  /** Where each field of a block's rows is put. */
  private static Map<String, CellAddress> fields(XSSFSheet sheet, Block block) {
    Map<String, CellAddress> fields = new HashMap<>();
    String start = "${" + block.variable() + ".";
    for (int r = block.range().getFirstRow(); r <= block.range().getLastRow(); r++) {
      Row row = sheet.getRow(r);
      if (row == null) {
        continue;
      }
      for (Cell cell : row) {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        if (text.startsWith(start) && text.endsWith("}")) {
          fields.put(text.substring(start.length(), text.length() - 1).strip(), cell.getAddress());
        }
      }
    }
    return fields;
  }
}

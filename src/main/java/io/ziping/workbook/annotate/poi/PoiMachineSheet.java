package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Markup;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** The very hidden sheet that programs read; people cannot unhide it by a click. */
final class PoiMachineSheet {

  private final Workbook workbook;

  PoiMachineSheet(Workbook workbook) {
    this.workbook = workbook;
  }

  void add(Markup.MachineSheet plan) {
    Sheet sheet = workbook.createSheet(plan.name());
    List<List<String>> rows = plan.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < rows.get(i).size(); column++) {
        row.createCell(column).setCellValue(rows.get(i).get(column));
      }
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }
}

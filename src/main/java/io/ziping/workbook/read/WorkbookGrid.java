package io.ziping.workbook.read;

import java.util.List;
import java.util.Map;

/**
 * A whole workbook as grids.
 *
 * @param sheets in the order of the tabs, hidden ones included
 * @param properties custom document properties (docProps/custom.xml), by name
 */
public record WorkbookGrid(List<SheetGrid> sheets, Map<String, String> properties) {
  public WorkbookGrid {
    sheets = List.copyOf(sheets);
    properties = Map.copyOf(properties);
  }
}

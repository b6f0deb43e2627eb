package io.ziping.workbook.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole workbook as grids.
 *
 * @param sheets in the order of the tabs, hidden ones included; of a Word document one
 * @param properties custom document properties (docProps/custom.xml), by name
 * @param word how the sheet stands in its Word document; null for a workbook
 */
public record WorkbookGrid(
    List<SheetGrid> sheets, Map<String, String> properties, @Nullable WordLayout word) {
  public WorkbookGrid {
    sheets = List.copyOf(sheets);
    properties = Map.copyOf(properties);
  }

  /** A workbook. */
  public WorkbookGrid(List<SheetGrid> sheets, Map<String, String> properties) {
    this(sheets, properties, null);
  }
}

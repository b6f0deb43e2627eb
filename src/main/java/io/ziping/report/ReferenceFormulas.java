package io.ziping.report;

import org.jxls.area.Area;
import org.jxls.common.CellData;
import org.jxls.formula.StandardFormulaProcessor;
import org.jxls.transform.Transformer;

/**
 * Makes formulas follow the rows that were filled, but only those that refer to cells: JXLS would
 * replace a formula that holds nothing but names by 0.
 */
final class ReferenceFormulas extends StandardFormulaProcessor {

  @Override
  public void processAreaFormulas(Transformer transformer, Area area) {
    for (CellData cell : transformer.getFormulaCells()) {
      if (cell.getArea() != null
          && area.getAreaRef().getSheetName().equals(cell.getSheetName())
          && !getFormulaCellRefs(cell.getFormula()).isEmpty()) {
        processTargetFormulaCells(cell, transformer, area);
      }
    }
  }
}

package io.ziping.workbook.annotate.poi;

import io.ziping.form.CellRef;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Workbook;

/** Hyperlinks inside the workbook; there are no others. */
final class PoiLinks {

  private PoiLinks() {}

  /** The sheet's name is quoted, so that no name can be an address. */
  static Hyperlink inside(Workbook workbook, CellRef target) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.sheet().replace("'", "''") + "'!" + target.a1());
    return link;
  }
}

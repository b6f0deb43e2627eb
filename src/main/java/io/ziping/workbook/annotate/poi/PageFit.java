package io.ziping.workbook.annotate.poi;

import org.apache.poi.ss.usermodel.Sheet;

/**
 * Fitting a sheet to the width of a page. POI's HSSF has two bits swapped: what it calls autobreaks
 * is fit-to-page, and the other way round.
 */
final class PageFit {

  private PageFit() {}

  static boolean isFit(Sheet sheet) {
    return PoiSizes.isBinary(sheet) ? sheet.getAutobreaks() : sheet.getFitToPage();
  }

  /** One page wide, as many pages high as it takes. */
  static void toWidth(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}

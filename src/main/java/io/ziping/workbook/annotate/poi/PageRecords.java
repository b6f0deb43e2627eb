package io.ziping.workbook.annotate.poi;

import java.util.List;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.record.DefaultColWidthRecord;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.PrintSetupRecord;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.record.WSBoolRecord;
import org.apache.poi.hssf.record.aggregates.ColumnInfoRecordsAggregate;
import org.apache.poi.hssf.record.aggregates.PageSettingsBlock;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.PrintSetup;

/**
 * Records of a .xls sheet that say how it is printed. Programs other than Excel leave them out, and
 * POI throws a NullPointerException where it asks for one.
 */
final class PageRecords {

  private static final short PERCENT = 100;
  private static final short DOTS_PER_INCH = 300;
  private static final double MARGIN = 0.5;

  private PageRecords() {}

  /** Adds what is missing, with the values that a spreadsheet program takes then. */
  static void complete(HSSFSheet sheet) {
    InternalSheet records = sheet.getSheet();
    if (records.findFirstRecordBySid(WSBoolRecord.sid) == null) {
      addSheetBits(records.getRecords());
    }
    PageSettingsBlock page = records.getPageSettings();
    if (page.getPrintSetup() == null) {
      PrintSetupRecord print = new PrintSetupRecord();
      print.setPaperSize(PrintSetup.A4_PAPERSIZE);
      print.setScale(PERCENT);
      print.setPageStart((short) 1);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 1);
      print.setOptions((short) 2);
      print.setHResolution(DOTS_PER_INCH);
      print.setVResolution(DOTS_PER_INCH);
      print.setHeaderMargin(MARGIN);
      print.setFooterMargin(MARGIN);
      print.setCopies((short) 1);
      page.setPrintSetup(print);
    }
  }

  private static void addSheetBits(List<RecordBase> records) {
    WSBoolRecord bits = new WSBoolRecord();
    bits.setWSBool1((byte) 0x04);
    bits.setWSBool2((byte) 0xc1);
    int at = 1;
    while (at < records.size() && !isBehind(records.get(at))) {
      at++;
    }
    records.add(at, bits);
  }

  /** What stands behind these bits in every sheet. */
  private static boolean isBehind(RecordBase record) {
    return record instanceof PageSettingsBlock
        || record instanceof DefaultColWidthRecord
        || record instanceof ColumnInfoRecordsAggregate
        || record instanceof DimensionsRecord;
  }
}

package io.ziping.workbook.annotate.poi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Workbooks out of bytes, never out of files: POI would write to those. */
final class PoiFiles {

  private PoiFiles() {}

  /** Null for what is no workbook or must not be edited. */
  static @Nullable Workbook open(byte[] original) throws IOException {
    FileMagic magic = FileMagic.valueOf(original);
    if (magic == FileMagic.OOXML) {
      XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original));
      return Signatures.isSigned(workbook.getPackage()) ? null : workbook;
    }
    if (magic == FileMagic.OLE2) {
      POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original));
      return Signatures.isSigned(files.getRoot()) ? null : binary(files);
    }
    return null;
  }

  private static HSSFWorkbook binary(POIFSFileSystem files) throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), true);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      PageRecords.complete(workbook.getSheetAt(i));
    }
    return workbook;
  }
}

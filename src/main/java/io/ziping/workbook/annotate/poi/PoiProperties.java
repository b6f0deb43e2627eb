package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.Stamp;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** Custom document properties of both formats. */
final class PoiProperties {

  private PoiProperties() {}

  static void put(Workbook workbook, Map<String, String> properties) {
    Map<String, String> sorted = new TreeMap<>(properties);
    if (workbook instanceof XSSFWorkbook xssf) {
      put(xssf.getProperties().getCustomProperties(), sorted);
    } else if (workbook instanceof HSSFWorkbook hssf) {
      put(hssf, sorted);
    }
  }

  /** A workbook of our own says nothing about when it was made: same input, same result. */
  static void fixDates(XSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> fixed = Optional.of(new Date(0));
    core.setCreated(fixed);
    core.setModified(fixed);
    core.setCreator("Ziping");
  }

  /** Takes the properties away that mark an output of ours. */
  static void removeOurs(Workbook workbook) {
    if (workbook instanceof XSSFWorkbook xssf) {
      List<CTProperty> properties =
          xssf.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList();
      properties.removeIf(property -> property.getName().startsWith(Stamp.PREFIX));
    } else if (workbook instanceof HSSFWorkbook hssf) {
      DocumentSummaryInformation summary = hssf.getDocumentSummaryInformation();
      CustomProperties custom = summary == null ? null : summary.getCustomProperties();
      if (summary != null && custom != null) {
        for (String name : List.copyOf(custom.nameSet())) {
          if (name.startsWith(Stamp.PREFIX)) {
            custom.remove(name);
          }
        }
        summary.removeCustomProperties();
        if (!custom.isEmpty()) {
          summary.setCustomProperties(custom);
        }
      }
    }
  }

  private static void put(POIXMLProperties.CustomProperties properties, Map<String, String> added) {
    added.forEach(
        (name, value) -> {
          CTProperty present = properties.getProperty(name);
          if (present == null) {
            properties.addProperty(name, value);
          } else {
            present.setLpwstr(value);
          }
        });
  }

  private static void put(HSSFWorkbook workbook, Map<String, String> added) {
    workbook.createInformationProperties();
    DocumentSummaryInformation summary = workbook.getDocumentSummaryInformation();
    CustomProperties custom = summary.getCustomProperties();
    if (custom == null) {
      custom = new CustomProperties();
      custom.setCodepage(CodePageUtil.CP_UTF8);
    }
    added.forEach(custom::put);
    summary.setCustomProperties(custom);
    for (Section section : summary.getSections()) {
      if (section.getCodepage() < 0) {
        section.setCodepage(CodePageUtil.CP_UTF8);
      }
    }
  }
}

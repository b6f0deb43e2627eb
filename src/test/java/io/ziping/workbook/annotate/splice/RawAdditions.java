package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Parts and extensions that POI cannot make, put into a workbook as office programs write them. */
final class RawAdditions {

  static final Map<String, Consumer<ZipParts>> ALL = new LinkedHashMap<>();

  private static final String FORM = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String R = Namespaces.RELATIONSHIPS;
  private static final String MS = "http://schemas.microsoft.com/office/";
  private static final String X14 = MS + "spreadsheetml/2009/9/main";
  private static final String XM = MS + "excel/2006/main";

  static {
    ALL.putAll(RawComments.ALL);
    ALL.put("x14-formats", RawAdditions::x14);
    ALL.put("sparklines", RawAdditions::sparklines);
    ALL.put("slicers", RawAdditions::slicers);
    ALL.put("printer-settings", RawAdditions::printer);
    ALL.put("dispimg", RawAdditions::dispimg);
    ALL.put("external-link", RawAdditions::externalLink);
    ALL.put("own-properties", RawAdditions::properties);
    ALL.put("calc-chain", RawAdditions::calcChain);
    ALL.put("workbook-alternatives", parts -> parts.edit(BOOK, RawAdditions::alternatives));
    ALL.put("custom-xml", RawAdditions::customXml);
    ALL.put("chart-sheet", RawAdditions::chartSheet);
  }

  private RawAdditions() {}

  private static String extension(String uri, String content) {
    return "<ext uri=\"{%s}\" xmlns:x14=\"%s\">%s</ext>".formatted(uri, X14, content);
  }

  /** Puts extensions at the end of the form's sheet. */
  private static void extend(ZipParts parts, String extension) {
    parts.edit(
        FORM,
        xml ->
            xml.contains("<extLst>")
                ? xml.replace("</extLst>", extension + "</extLst>")
                : xml.replace("</worksheet>", "<extLst>" + extension + "</extLst></worksheet>"));
  }

  private static void x14(ZipParts parts) {
    extend(
        parts,
        extension(
            "78C0D931-6437-407d-A8EE-F0AAD7539E65",
            "<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm=\""
                + XM
                + "\"><x14:cfRule type=\"dataBar\""
                + " id=\"{00000000-000E-0000-0000-000001000000}\"><x14:dataBar minLength=\"0\""
                + " maxLength=\"100\"><x14:cfvo type=\"autoMin\"/><x14:cfvo"
                + " type=\"autoMax\"/></x14:dataBar></x14:cfRule><xm:sqref>H13:H18</xm:sqref>"
                + "</x14:conditionalFormatting></x14:conditionalFormattings>"));
    extend(
        parts,
        extension(
            "CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF",
            "<x14:dataValidations xmlns:xm=\""
                + XM
                + "\" count=\"1\"><x14:dataValidation type=\"list\""
                + " allowBlank=\"1\"><x14:formula1><xm:f>"
                + SpliceCase.SHEET
                + "!$A$1:$A$3</xm:f></x14:formula1>"
                + "<xm:sqref>F25</xm:sqref></x14:dataValidation></x14:dataValidations>"));
  }

  private static void sparklines(ZipParts parts) {
    extend(
        parts,
        extension(
            "05C60535-1F16-4fd2-B633-F4F36F0B64E0",
            "<x14:sparklineGroups xmlns:xm=\""
                + XM
                + "\"><x14:sparklineGroup><x14:sparklines>"
                + "<x14:sparkline><xm:f>"
                + SpliceCase.SHEET
                + "!H13:I13</xm:f><xm:sqref>K30</xm:sqref>"
                + "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>"));
  }

  private static void slicers(ZipParts parts) {
    String cache =
        parts.add(
            BOOK,
            "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
            "xl/slicerCaches/slicerCache1.xml",
            "application/vnd.ms-excel.slicerCache+xml",
            "<slicerCacheDefinition xmlns=\"" + X14 + "\" name=\"Slicer\" sourceName=\"x\"/>");
    String slicer =
        parts.add(
            FORM,
            "http://schemas.microsoft.com/office/2007/relationships/slicer",
            "xl/slicers/slicer1.xml",
            "application/vnd.ms-excel.slicer+xml",
            "<slicers xmlns=\""
                + X14
                + "\"><slicer name=\"x\" cache=\"Slicer\" rowHeight=\"241300\"/></slicers>");
    extend(
        parts,
        extension(
            "A8765BA9-456A-4dab-B4F3-ACF838C121DE",
            "<x14:slicerList><x14:slicer xmlns:r=\""
                + R
                + "\" r:id=\""
                + slicer
                + "\"/></x14:slicerList>"));
    parts.edit(
        BOOK,
        xml ->
            xml.replace(
                "</workbook>",
                "<extLst>"
                    + extension(
                        "BBE1A952-AA13-448e-AADC-164F8A28A991",
                        "<x14:slicerCaches><x14:slicerCache xmlns:r=\""
                            + R
                            + "\" r:id=\""
                            + cache
                            + "\"/></x14:slicerCaches>")
                    + "</extLst></workbook>"));
  }

  private static void printer(ZipParts parts) {
    String id =
        parts.add(
            FORM,
            R + "/printerSettings",
            "xl/printerSettings/printerSettings1.bin",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
            "\u0001\u0002");
    parts.edit(
        FORM,
        xml ->
            xml.contains("<pageSetup")
                ? xml
                : xml.replaceFirst(
                    "(<pageMargins [^>]*/>)",
                    "$1<pageSetup paperSize=\"9\" scale=\"85\" fitToWidth=\"2\""
                        + " orientation=\"portrait\" xmlns:r=\""
                        + R
                        + "\" r:id=\""
                        + id
                        + "\"/>"));
  }

  private static void dispimg(ZipParts parts) {
    parts.add(
        BOOK,
        "http://www.wps.cn/officeDocument/2020/cellImage",
        "xl/cellimages.xml",
        "application/vnd.wps-officedocument.cellimage+xml",
        "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>");
    String formula =
        "<c r=\"A40\""
            + " t=\"str\"><f>_xlfn.DISPIMG(\"ID_0A1B\",1)</f><v>=DISPIMG(\"ID_0A1B\",1)</v></c>";
    parts.edit(
        FORM,
        xml ->
            xml.replaceFirst(
                "(?=<row r=\"41\">|</sheetData>)",
                Matcher.quoteReplacement("<row r=\"40\">" + formula + "</row>")));
  }

  private static void externalLink(ZipParts parts) {
    String id =
        parts.add(
            BOOK,
            R + "/externalLink",
            "xl/externalLinks/externalLink1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
            "<externalLink xmlns=\""
                + Namespaces.MAIN
                + "\"><externalBook xmlns:r=\""
                + R
                + "\" r:id=\"rId1\"><sheetNames><sheetName"
                + " val=\"x\"/></sheetNames></externalBook></externalLink>");
    parts.put(
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        Relationships.NONE.replace(
            "></",
            "><Relationship Id=\"rId1\" Type=\""
                + R
                + "/externalLinkPath\" Target=\"file:///C:/other.xlsx\""
                + " TargetMode=\"External\"/></"));
    parts.edit(
        BOOK,
        xml ->
            xml.replaceFirst(
                "</sheets>",
                "</sheets><externalReferences>"
                    + "<externalReference r:id=\""
                    + id
                    + "\" xmlns:r=\""
                    + R
                    + "\"/></externalReferences>"));
  }

  private static void properties(ZipParts parts) {
    parts.put(
        "docProps/custom.xml",
        "<op:Properties"
            + " xmlns:op=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
            + " xmlns:t=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><op:property"
            + " fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"7\""
            + " name=\"KSOProductBuildVer\">"
            + "<t:lpwstr>2052-12.1.0</t:lpwstr></op:property></op:Properties>");
    byte[] custom = parts.parts.remove("docProps/custom.xml");
    parts.add(
        "",
        R + "/custom-properties",
        "docProps/custom.xml",
        ContentTypes.PROPERTIES,
        new String(custom, StandardCharsets.UTF_8));
  }

  private static void calcChain(ZipParts parts) {
    parts.edit(
        FORM,
        xml ->
            xml.replace(
                "</sheetData>",
                "<row r=\"41\"><c r=\"A41\"><f>1+1</f><v>2</v></c></row></sheetData>"));
    parts.add(
        BOOK,
        R + "/calcChain",
        "xl/calcChain.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        "<calcChain xmlns=\"" + Namespaces.MAIN + "\"><c r=\"A41\" i=\"1\"/></calcChain>");
  }

  private static String alternatives(String xml) {
    return xml.replaceFirst(
            "(<workbook [^>]*>)",
            "$1<fileVersion appName=\"xl\"/>"
                + "<mc:AlternateContent xmlns:mc=\""
                + Namespaces.COMPATIBILITY
                + "\"><mc:Choice Requires=\"x15\" xmlns:x15=\""
                + MS
                + "spreadsheetml/2010/11/main\">"
                + "<x15ac:absPath url=\"C:\\\\\" xmlns:x15ac=\""
                + MS
                + "spreadsheetml/2010/11/ac\"/>"
                + "</mc:Choice></mc:AlternateContent>")
        .replaceFirst("</workbook>", "<calcPr calcId=\"191029\"/></workbook>");
  }

  private static void customXml(ZipParts parts) {
    parts.add(
        "", R + "/customXml", "customXml/item1.xml", "application/xml", "<a:b xmlns:a=\"urn:a\"/>");
  }

  private static void chartSheet(ZipParts parts) {
    String id =
        parts.add(
            BOOK,
            R + "/chartsheet",
            "xl/chartsheets/sheet1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
            "<chartsheet xmlns=\""
                + Namespaces.MAIN
                + "\"><sheetViews><sheetView tabSelected=\"1\""
                + " workbookViewId=\"0\"/></sheetViews></chartsheet>");
    // Chart sheets lead to their drawing; openpyxl looks for the part that says so.
    parts.put("xl/chartsheets/_rels/sheet1.xml.rels", Relationships.NONE);
    parts.edit(
        BOOK,
        xml ->
            xml.replaceFirst(
                "</sheets>",
                "<sheet name=\"图\" sheetId=\"90\" r:id=\""
                    + id
                    + "\" xmlns:r=\""
                    + R
                    + "\"/></sheets>"));
  }
}

package io.ziping.templates;

import java.util.HexFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The chart of sheet 统计: projects by report band, labelled columns. */
final class BandChartMaker {

  private final XSSFSheet sheet;

  BandChartMaker(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** A chart over one row of the template; its ranges follow when the row is repeated. */
  void make(int row) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 7, 2, 13, 16);
    XSSFChart chart = drawing.createChart(anchor);
    title(chart, "各得分段项目数（个）");
    chart.setTitleOverlay(false);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    left.setNumberFormat("0");
    left.getOrAddMajorGridProperties().setLineProperties(line("E3E8EE"));
    left.getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    bottom.getOrAddShapeProperties().setLineProperties(line("9AA7B5"));
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.COL);
    data.setGapWidth(90);
    data.setVaryColors(false);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(row - 1, row - 1, 0, 0)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(row - 1, row - 1, 1, 1)));
    series.setTitle("项目数", null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill("5B84B8"));
    series.setShapeProperties(shape);
    chart.plot(data);
    labels(chart);
  }

  private static void title(XSSFChart chart, String text) {
    chart.setTitleText(text);
    var run = chart.getTitle().getBody().getParagraphs().get(0).getTextRuns().get(0);
    run.setFontSize(12d);
    run.setBold(true);
    run.setFontColor(XDDFColor.from(HexFormat.of().parseHex(TemplateStyles.INK)));
  }

  private static void labels(XSSFChart chart) {
    var series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    var labels = series.addNewDLbls();
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static XDDFLineProperties line(String rgb) {
    XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
    line.setWidth(0.75);
    return line;
  }

  private static XDDFSolidFillProperties fill(String rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
  }
}

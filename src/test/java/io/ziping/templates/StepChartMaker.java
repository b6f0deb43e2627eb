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
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A chart of sheet 统计: how many projects fall under each name of a block, labelled. */
final class StepChartMaker {

  private static final int FIRST_COLUMN = 7;
  private static final int LAST_COLUMN = 12;

  private final XSSFSheet sheet;

  StepChartMaker(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * What a chart shows: rows of the template (one-based), which it follows when they are repeated.
   *
   * @param column of the values, zero-based; the names stand in column A
   * @param series what one value is
   */
  record Values(int firstRow, int lastRow, int column, String series, String format) {}

  /** A chart that covers the rows {@code top} to {@code bottom}, zero-based. */
  void make(String title, Values values, int top, int bottom, BarDirection direction) {
    boolean upright = direction == BarDirection.COL;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, top, LAST_COLUMN, bottom));
    title(chart, title);
    chart.setTitleOverlay(false);
    XDDFCategoryAxis names =
        chart.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis counts = chart.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    names.setOrientation(upright ? AxisOrientation.MIN_MAX : AxisOrientation.MAX_MIN);
    names.getOrAddShapeProperties().setLineProperties(line("9AA7B5"));
    counts.setCrosses(upright ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
    counts.setCrossBetween(AxisCrossBetween.BETWEEN);
    counts.setMinimum(0);
    counts.setNumberFormat(values.format());
    counts.getOrAddMajorGridProperties().setLineProperties(line("E3E8EE"));
    counts
        .getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
    data.setBarDirection(direction);
    data.setGapWidth(90);
    data.setVaryColors(false);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(sheet, range(values, 0)),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(values, values.column())));
    series.setTitle(values.series(), null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill("5B84B8"));
    series.setShapeProperties(shape);
    chart.plot(data);
    labels(chart);
  }

  private static CellRangeAddress range(Values values, int column) {
    return new CellRangeAddress(values.firstRow() - 1, values.lastRow() - 1, column, column);
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

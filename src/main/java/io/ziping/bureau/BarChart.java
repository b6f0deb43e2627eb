package io.ziping.bureau;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Upright bars of several series side by side, each with its number. */
final class BarChart {

  private static final List<String> COLOURS = List.of("C9D3DF", "5B84B8");

  private final XSSFSheet sheet;

  BarChart(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Adds a chart.
   *
   * @param ranges of the names, then of each series @param series what the series are called
   * @param place first column and row, last column and row, zero-based
   */
  void add(String title, List<CellRangeAddress> ranges, List<String> series, int[] place) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, place[0], place[1], place[2], place[3]));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    var run = chart.getTitle().getBody().getParagraphs().get(0).getTextRuns().get(0);
    run.setFontSize(12d);
    run.setBold(true);
    run.setFontColor(XDDFColor.from(HexFormat.of().parseHex(RollUpStyles.INK)));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis counts = chart.createValueAxis(AxisPosition.LEFT);
    names.getOrAddShapeProperties().setLineProperties(line("9AA7B5"));
    counts.setCrossBetween(AxisCrossBetween.BETWEEN);
    counts.setMinimum(0);
    counts.setNumberFormat("0");
    counts.getOrAddMajorGridProperties().setLineProperties(line("E3E8EE"));
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
    data.setBarDirection(BarDirection.COL);
    data.setGapWidth(70);
    data.setVaryColors(false);
    for (int s = 0; s < series.size(); s++) {
      XDDFChartData.Series one =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(sheet, ranges.get(0)),
              XDDFDataSourcesFactory.fromNumericCellRange(sheet, ranges.get(s + 1)));
      one.setTitle(series.get(s), null);
      XDDFShapeProperties shape = new XDDFShapeProperties();
      shape.setFillProperties(fill(COLOURS.get(s)));
      one.setShapeProperties(shape);
    }
    chart.plot(data);
    for (CTBarSer bars : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      label(bars.addNewDLbls());
    }
  }

  private static void label(CTDLbls labels) {
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

package io.ziping.report;

import io.ziping.report.TemplateLayout.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Links from the column {@code open} to a file in the same folder or below it, never an address or
 * a way up: a name with a part that is empty or begins with a dot gets none.
 */
final class ResultLinks {

  /** A cell of the template that opens a row's result. */
  private record LinkCell(Block block, int row, int column) {}

  private static final String UNRESERVED =
      "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final List<LinkCell> cells = new ArrayList<>();

  /** Finds the link columns of a template's sheet, before it is filled. */
  ResultLinks(XSSFSheet sheet, TemplateLayout layout) {
    for (Block block : layout.blocks()) {
      for (int r = block.range().getFirstRow(); r <= block.range().getLastRow(); r++) {
        Row row = sheet.getRow(r);
        if (row != null) {
          find(row, block);
        }
      }
    }
  }

  private void find(Row row, Block block) {
    String expression = "${" + block.variable() + ".open}";
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().strip().equals(expression)) {
        cells.add(new LinkCell(block, cell.getRowIndex(), cell.getColumnIndex()));
      }
    }
  }

  void set(XSSFSheet sheet, FilledRows filled, SummaryModel model) {
    for (LinkCell cell : cells) {
      int at = filled.first(cell.row());
      for (Map<String, Object> row : model.lists().getOrDefault(cell.block().items(), List.of())) {
        Optional<String> address = address(String.valueOf(row.getOrDefault("link", "")));
        if (address.isPresent()) {
          XSSFHyperlink link =
              sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
          link.setAddress(address.get());
          sheet.getRow(at).getCell(cell.column()).setHyperlink(link);
        }
        at += cell.block().height();
      }
    }
  }

  /** The relative address of a file; empty when there is none that is safe. */
  static Optional<String> address(String fileName) {
    for (String part : fileName.split("/", -1)) {
      if (part.isBlank()
          || part.startsWith(".")
          || part.chars().anyMatch(c -> c == '\\' || c < ' ')) {
        return Optional.empty();
      }
    }
    StringBuilder address = new StringBuilder();
    for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        address.append(c);
      } else {
        address.append('%').append(HEX.toHexDigits(b));
      }
    }
    return Optional.of(address.toString());
  }
}

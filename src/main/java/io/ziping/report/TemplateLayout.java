package io.ziping.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The JXLS commands of one sheet of a template: one area and the blocks of rows in it that are
 * repeated.
 *
 * @param area null when the sheet has none and is copied as it is
 * @param blocks from top to bottom
 */
record TemplateLayout(@Nullable CellRangeAddress area, List<Block> blocks) {

  /** Rows repeated for every row of a list, as wide as the area. */
  record Block(CellRangeAddress range, String items, String variable) {
    int height() {
      return range.getLastRow() - range.getFirstRow() + 1;
    }
  }

  /** Notified of a mistake: where (null: the sheet) and kind with arguments. */
  interface Problems {
    void at(@Nullable CellAddress cell, String kind, String... args);
  }

  private static final String PREFIX = "jx:";
  private static final Pattern COMMAND = Pattern.compile("jx:(\\w+)\\s*\\((.*)\\)\\s*");

  /** JXLS takes the quotation marks that office programs put in place of plain ones. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*(\\w+)\\s*=\\s*([\"'\u201C\u201D\u2018\u2019])(.*?)([\"'\u201C\u201D\u2018\u2019])");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of("area", Set.of("lastCell"), "each", Set.of("items", "var", "lastCell"));

  static TemplateLayout read(XSSFSheet sheet, Problems problems) {
    List<CellRangeAddress> areas = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    forEachCommand(
        sheet,
        (at, line) -> {
          Matcher command = COMMAND.matcher(line);
          if (!command.matches()) {
            problems.at(at, "bad-command", line);
          } else if (!ATTRIBUTES.containsKey(command.group(1))) {
            problems.at(at, "unknown-command", command.group(1));
          } else {
            Map<String, String> values = attributes(at, command, problems);
            range(at, values.get("lastCell"), problems)
                .ifPresent(
                    range -> {
                      if (command.group(1).equals("area")) {
                        areas.add(range);
                      } else if (values.containsKey("items") && values.containsKey("var")) {
                        blocks.add(
                            new Block(
                                range, values.get("items").strip(), values.get("var").strip()));
                      }
                    });
          }
        });
    if (areas.size() > 1) {
      problems.at(first(areas.get(1)), "second-area", first(areas.get(0)).formatAsString());
    }
    CellRangeAddress area = areas.isEmpty() ? null : areas.get(0);
    blocks.sort(Comparator.comparingInt(block -> block.range().getFirstRow()));
    checkBlocks(area, blocks, problems);
    return new TemplateLayout(area, blocks);
  }

  private static void forEachCommand(XSSFSheet sheet, BiConsumer<CellAddress, String> consumer) {
    for (Map.Entry<CellAddress, ? extends Comment> entry : sheet.getCellComments().entrySet()) {
      if (entry.getValue().getString() == null) {
        continue;
      }
      for (String line : entry.getValue().getString().getString().split("\\R")) {
        if (line.strip().startsWith(PREFIX)) {
          consumer.accept(entry.getKey(), line.strip());
        }
      }
    }
  }

  private static Map<String, String> attributes(
      CellAddress at, Matcher command, Problems problems) {
    Set<String> allowed = ATTRIBUTES.getOrDefault(command.group(1), Set.of());
    Map<String, String> values = new LinkedHashMap<>();
    String text = command.group(2);
    Matcher attribute = ATTRIBUTE.matcher(text);
    int end = 0;
    while (attribute.find() && attribute.start() == end) {
      end = attribute.end();
      if (allowed.contains(attribute.group(1))) {
        values.put(attribute.group(1), attribute.group(3));
      } else {
        problems.at(at, "unknown-attribute", attribute.group(1));
      }
    }
    if (!text.substring(end).isBlank()) {
      problems.at(at, "bad-command", command.group());
    }
    for (String name : allowed) {
      if (!values.containsKey(name)) {
        problems.at(at, "missing-attribute", name);
      }
    }
    return values;
  }

  private static Optional<CellRangeAddress> range(
      CellAddress at, @Nullable String lastCell, Problems problems) {
    if (lastCell == null) {
      return Optional.empty();
    }
    if (lastCell.matches("[A-Za-z]{1,3}[1-9]\\d{0,5}")) {
      CellAddress last = new CellAddress(lastCell.toUpperCase(java.util.Locale.ROOT));
      if (last.getRow() >= at.getRow() && last.getColumn() >= at.getColumn()) {
        return Optional.of(
            new CellRangeAddress(at.getRow(), last.getRow(), at.getColumn(), last.getColumn()));
      }
    }
    problems.at(at, "bad-last-cell", lastCell);
    return Optional.empty();
  }

  /** Blocks as wide as the area and not side by side: then rows move as wholes. */
  private static void checkBlocks(
      @Nullable CellRangeAddress area, List<Block> blocks, Problems problems) {
    Block above = null;
    for (Block block : blocks) {
      CellRangeAddress range = block.range();
      if (area == null
          || !area.isInRange(range.getFirstRow(), range.getFirstColumn())
          || !area.isInRange(range.getLastRow(), range.getLastColumn())) {
        problems.at(first(range), "each-outside-area");
      } else if (range.getFirstColumn() != area.getFirstColumn()
          || range.getLastColumn() != area.getLastColumn()) {
        problems.at(first(range), "each-width", area.formatAsString());
      }
      if (above != null && range.getFirstRow() <= above.range().getLastRow()) {
        problems.at(first(range), "each-overlap", first(above.range()).formatAsString());
      }
      above = block;
    }
  }

  static CellAddress first(CellRangeAddress range) {
    return new CellAddress(range.getFirstRow(), range.getFirstColumn());
  }

  /** The block that a row belongs to. */
  Optional<Block> blockAt(int row) {
    return blocks.stream()
        .filter(block -> row >= block.range().getFirstRow() && row <= block.range().getLastRow())
        .findFirst();
  }
}

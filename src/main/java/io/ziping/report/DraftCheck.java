package io.ziping.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Finds the tags of a Word template that stand for nothing, before anything is filled. */
final class DraftCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

  /** What a row of a table asks of its list. */
  private static final Pattern ROW_TAG = Pattern.compile("\\[([^\\[\\]]+)]");

  private static final int MOST_SHOWN = 40;

  private final String template;
  private final Map<String, Object> model;
  private final List<TemplateProblem> problems = new ArrayList<>();

  /** Tags as they are written, with their braces. */
  private final Set<String> tags = new HashSet<>();

  DraftCheck(String template, Map<String, Object> model) {
    this.template = template;
    this.model = model;
  }

  List<TemplateProblem> check(XWPFTemplate document) {
    check(document.getElementTemplates(), model.keySet());
    XWPFDocument whole = document.getXWPFDocument();
    checkLeftOver(whole);
    whole.getHeaderList().forEach(this::checkLeftOver);
    whole.getFooterList().forEach(this::checkLeftOver);
    if (tags.isEmpty()) {
      problems.add(TemplateProblem.ofFile(template, "nothing-to-fill"));
    }
    return List.copyOf(problems);
  }

  private void checkLeftOver(IBody body) {
    body.getParagraphs().forEach(this::checkLeftOver);
    for (XWPFTable table : body.getTables()) {
      table.getRows().forEach(row -> row.getTableCells().forEach(this::checkLeftOver));
    }
  }

  /** Braces that are no tag would be printed as they are. */
  private void checkLeftOver(XWPFParagraph paragraph) {
    String rest = paragraph.getText();
    if (!rest.contains("{{")) {
      return;
    }
    for (String tag : tags) {
      rest = rest.replace(tag, "");
    }
    int open = rest.indexOf("{{");
    if (open >= 0) {
      String shown = rest.substring(open, Math.min(rest.length(), open + MOST_SHOWN));
      problems.add(TemplateProblem.ofFile(template, "bad-tag", shown));
    }
  }

  private void check(List<MetaTemplate> templates, Set<String> known) {
    for (MetaTemplate each : templates) {
      if (each instanceof BlockTemplate block) {
        tags.add(block.getStartMark().getSource());
        tags.add(block.getEndMark().getSource());
        String list = block.getStartMark().getTagName();
        checkName(list, block.getStartMark().getSource(), known);
        check(block.getTemplates(), inside(list, known));
      } else if (each instanceof ElementTemplate tag) {
        tags.add(tag.getSource());
        checkName(tag.getTagName(), tag.getSource(), known);
        boolean isPlain = tag.getSign() == null || tag.getSign() == 0;
        if (!isPlain && !DraftModel.TABLES.contains(tag.getTagName())) {
          problems.add(TemplateProblem.ofFile(template, "bad-tag", tag.getSource()));
        }
        if (tag instanceof RunTemplate run && DraftModel.TABLES.contains(tag.getTagName())) {
          checkRow(run);
        }
      }
    }
  }

  /** The row below the tag of a table is its pattern. */
  private void checkRow(RunTemplate tag) {
    IRunBody place = tag.getRun().getParent();
    if (!(place instanceof XWPFParagraph paragraph)
        || !(paragraph.getBody() instanceof XWPFTableCell cell)) {
      problems.add(TemplateProblem.ofFile(template, "bad-tag", tag.getSource()));
      return;
    }
    XWPFTable table = cell.getTableRow().getTable();
    XWPFTableRow pattern = table.getRow(table.getRows().indexOf(cell.getTableRow()) + 1);
    if (pattern == null) {
      problems.add(TemplateProblem.ofFile(template, "bad-tag", tag.getSource()));
      return;
    }
    Set<String> known = inside(tag.getTagName(), model.keySet());
    for (XWPFTableCell each : pattern.getTableCells()) {
      Matcher asked = ROW_TAG.matcher(each.getText());
      while (asked.find()) {
        checkName(asked.group(1), asked.group(), known);
      }
    }
  }

  /** The names that hold within a list: those of its rows, and all outside. */
  private Set<String> inside(String list, Set<String> known) {
    Set<String> names = new HashSet<>(known);
    Object rows = model.get(list);
    if (rows instanceof List<?> all) {
      names.addAll(DraftModel.ROW_KEYS.getOrDefault(list, List.of()));
      all.stream().limit(1).forEach(row -> names.addAll(keys(row)));
    }
    return names;
  }

  private static Set<String> keys(Object row) {
    Set<String> keys = new HashSet<>();
    if (row instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> keys.add(String.valueOf(key)));
    }
    return keys;
  }

  private void checkName(String name, String source, Set<String> known) {
    if (!NAME.matcher(name).matches()) {
      problems.add(TemplateProblem.ofFile(template, "bad-tag", source));
    } else if (!known.contains(name)) {
      problems.add(
          TemplateProblem.ofFile(
              template, "unknown-key", source, String.join(", ", new java.util.TreeSet<>(known))));
    }
  }
}
